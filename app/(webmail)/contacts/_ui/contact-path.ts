import type { ContactFilter } from "../../../_data/contact-filter.ts";

/** The kinds of new contacts, as their forms are named in the address bar. */
export const newContacts = {
  "new-person": "individual",
  "new-organisation": "org",
  "new-group": "group",
} as const;
export type NewContact = keyof typeof newContacts;

export interface ContactPlace {
  /** `all`, `favourites`, `groups`, `directory`, `duplicates`, `bin`, a book's id, or `label:` and its name. */
  view: string;
  /** An id, or a NewContact. */
  contactId?: string | undefined;
  editing?: boolean;
}

export function readContactPath(path: string): ContactPlace {
  const [, , view = "all", contactId, doing] = path.split("/").map(decode);
  return { view: view || "all", contactId, editing: doing === "edit" };
}

export function contactPath({ view, contactId, editing }: ContactPlace): string {
  const parts = [view, ...(contactId ? [contactId] : []), ...(contactId && editing ? ["edit"] : [])];
  return ["/contacts", ...parts.map(encodeURIComponent)].join("/");
}

export function isNewContact(contactId: string | undefined): contactId is NewContact {
  return contactId !== undefined && contactId in newContacts;
}

/** Views that have no list of contacts, and so no room for a contact or a form. */
export function isWideView(view: string): boolean {
  return view === "directory" || view === "duplicates" || view === "bin";
}

/** The label whose contacts a view shows. */
export function labelOf(view: string): string | undefined {
  return view.startsWith("label:") ? view.slice("label:".length) : undefined;
}

/** The rows that a view shows. */
export function filterOf(view: string, q: string): ContactFilter {
  const label = labelOf(view);
  if (label !== undefined) return { q, label };
  if (view === "favourites") return { q, favourite: "true" };
  if (view === "groups") return { q, kind: "group" };
  return /^[0-9a-f-]{36}$/.test(view) ? { q, collectionId: view } : { q };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
