import { useQuery } from "@tanstack/react-query";
import { listContactDuplicates } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";

/** Groups of contacts that look like one person. */
export function useContactDuplicates() {
  return useQuery({
    queryKey: contactKeys.duplicates,
    queryFn: async ({ signal }) => (await call(listContactDuplicates, { signal })).groups,
  });
}
