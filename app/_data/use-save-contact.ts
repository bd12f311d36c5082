import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Contact, type ContactFields, changeContact, createContact } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { contactKeys } from "./contact-keys.ts";
import { itemChange } from "./item-change.ts";

/** undefined leaves the picture, null takes it away, else a data: URL. */
export type PhotoChange = string | null | undefined;

type ContactSaving =
  | { type: "create"; id: string; collectionId: string; fields: ContactFields; photo: PhotoChange }
  | { type: "change"; id: string; version: number; fields: Partial<ContactFields>; photo: PhotoChange };

/** Stores a new contact, or an edited one. @throws ApiProblem, conflict for a stale version */
export function useSaveContact() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: save,
    onSuccess: (contact) => client.setQueryData(contactKeys.contact(contact.id), contact),
    onSettled: () => client.invalidateQueries({ queryKey: contactKeys.all }),
  });
}

function save(saving: ContactSaving): Promise<Contact> {
  const photo = saving.photo === undefined ? {} : { photo: saving.photo };
  if (saving.type === "create") {
    const { id, collectionId, fields } = saving;
    return call(createContact, { body: { id, collectionId, fields, ...photo } });
  }
  const { id, version, fields } = saving;
  return call(changeContact, { params: { contactId: id }, body: { version, fields, ...photo } });
}
