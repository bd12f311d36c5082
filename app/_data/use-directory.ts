import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listDirectory } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";

/** The people of the same domain. */
export function useDirectory(typed: string) {
  return useQuery({
    queryKey: contactKeys.directory(typed),
    queryFn: ({ signal }) => call(listDirectory, { query: { q: typed }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}
