import type { QueryClient } from "@tanstack/react-query";
import { queryKeys } from "./query-keys.ts";

/** The mutation key of everything that changes messages. */
export const mailChange = ["mail-change"];

/** Fetches lists and counts again, unless another change is still on its way and will do so at its end. */
export async function refreshAfterChange(client: QueryClient): Promise<void> {
  if (client.isMutating({ mutationKey: mailChange }) > 1) return;
  await Promise.all([
    client.invalidateQueries({ queryKey: queryKeys.lists }),
    client.invalidateQueries({ queryKey: queryKeys.folders }),
  ]);
}
