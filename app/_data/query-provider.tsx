"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "./api-client.ts";

/** Holds what the server told, for as long as the tab is open. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.retryable,
        // Without a network a call fails and says so, instead of waiting in silence.
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
