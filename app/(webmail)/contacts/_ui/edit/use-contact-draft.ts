import { useState } from "react";
import type { Contact, ContactFields } from "#lib/contract/contacts.ts";
import type { PhotoChange } from "../../../../_data/use-save-contact.ts";

/** What a form holds. */
interface ContactDraft {
  /** The contact as the form began with it: on its version the edit is stored. Null for a new one. */
  base: Contact | null;
  fields: ContactFields;
  photo: PhotoChange;
}

/** What was written and not saved, by contact: it waits while the person looks at something else. */
const drafts = new Map<string, ContactDraft>();

/** A form's content. `id`: the contact, or which form of a new one. News of the contact do not move it. */
export function useContactDraft(id: string, initial: ContactFields, contact: Contact | null = null) {
  const [draft, setDraft] = useState<ContactDraft>(
    () => drafts.get(id) ?? { base: contact, fields: initial, photo: undefined },
  );
  const [isDirty, setDirty] = useState(drafts.has(id));

  const put = (next: ContactDraft) => {
    drafts.set(id, next);
    setDraft(next);
    setDirty(true);
  };
  return {
    ...draft,
    isDirty,
    set: (part: Partial<ContactFields>) => put({ ...draft, fields: { ...draft.fields, ...part } }),
    setPhoto: (photo: PhotoChange) => put({ ...draft, photo }),
  };
}

export type ContactDraftState = ReturnType<typeof useContactDraft>;

export function hasDraft(id: string): boolean {
  return drafts.has(id);
}

export function forgetDraft(id: string): void {
  drafts.delete(id);
}
