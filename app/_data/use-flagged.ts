import { useQuery } from "@tanstack/react-query";
import { type FoundMessage, listFlagged } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";
import { usePreferences } from "./use-preferences.ts";

/** The starred messages, where the person wants them among the tasks; fetched again when anything in the mail changes. */
export function useFlagged() {
  const { data: preferences } = usePreferences();
  return useQuery({
    queryKey: queryKeys.flagged,
    queryFn: async ({ signal }): Promise<FoundMessage[]> => (await call(listFlagged, { signal })).messages,
    enabled: preferences?.showFlagged ?? false,
  });
}
