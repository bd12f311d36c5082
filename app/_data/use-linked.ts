import { useQuery } from "@tanstack/react-query";
import { listLinked } from "#lib/contract/journal.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** Events, tasks, entries and notes that are linked to a message or an item. */
export function useLinked(target: string | undefined) {
  return useQuery({
    queryKey: [...queryKeys.linked, target],
    queryFn: ({ signal }) => call(listLinked, { query: { target: target ?? "" }, signal }),
    enabled: target !== undefined,
  });
}
