import { useQuery } from "@tanstack/react-query";
import { listContactLabels } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";

/** The labels of all contacts with their number. */
export function useContactLabels() {
  return useQuery({
    queryKey: contactKeys.labels,
    queryFn: async ({ signal }) => (await call(listContactLabels, { signal })).labels,
  });
}
