import { useQuery } from "@tanstack/react-query";
import { getContactActivity, openContact } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";

/** A contact with all its fields. */
export function useContact(contactId: string | undefined) {
  return useQuery({
    queryKey: contactKeys.contact(contactId ?? ""),
    queryFn: ({ signal }) => call(openContact, { params: { contactId: contactId ?? "" }, signal }),
    enabled: contactId !== undefined,
  });
}

/** The latest mails with a person and the events with them. */
export function useContactActivity(contactId: string) {
  return useQuery({
    queryKey: contactKeys.activity(contactId),
    queryFn: ({ signal }) => call(getContactActivity, { params: { contactId }, signal }),
  });
}
