import { useQuery } from "@tanstack/react-query";
import { type Completion, listCompletions } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";

/** The contact that has this address; null where nobody has. */
export function useKnownPerson(address: string) {
  return useQuery({
    queryKey: contactKeys.completions(address),
    queryFn: ({ signal }) => call(listCompletions, { query: { q: address.slice(0, 200) }, signal }),
    select: ({ completions }): Completion | null =>
      completions.find(
        (one) =>
          one.kind === "contact" &&
          one.contactId !== null &&
          one.address.toLowerCase() === address.toLowerCase(),
      ) ?? null,
    enabled: address !== "",
  });
}
