import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Completion, listCompletions } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";

/** Pause in typing after which the server is asked, in milliseconds. */
const pause = 60;
const none: Completion[] = [];

/** People and groups for what was typed, best first; nobody for nothing. What was found stays while typing goes on. */
export function useCompletions(typed: string): Completion[] {
  const wanted = usePaused(typed.trim().slice(0, 200));
  const { data } = useQuery({
    queryKey: contactKeys.completions(wanted),
    queryFn: ({ signal }) => call(listCompletions, { query: { q: wanted }, signal }),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
    // Without an answer the field works as it does without any contacts.
    retry: false,
  });
  return typed.trim() && wanted ? (data?.completions ?? none) : none;
}

/** A text that follows once it has rested. */
function usePaused(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
