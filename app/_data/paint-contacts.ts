import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Contact, ContactSummary } from "#lib/contract/contacts.ts";
import { contactKeys } from "./contact-keys.ts";

interface Window {
  total: number;
  contacts: ContactSummary[];
}

/** What was in the cache before a change was painted. */
export type Painted = [QueryKey, unknown][];

/** Shows a change of rows before the server knows of it; `change` answers null for a row that goes away. */
export async function paintContacts(
  client: QueryClient,
  ids: ReadonlySet<string>,
  change: (row: ContactSummary) => ContactSummary | null,
): Promise<Painted> {
  await client.cancelQueries({ queryKey: contactKeys.lists });
  const before = client.getQueriesData<Window>({ queryKey: contactKeys.lists });
  const painted: Painted = [];
  for (const [key, window] of before) {
    if (!window) continue;
    const contacts = window.contacts.flatMap((row) => (ids.has(row.id) ? (change(row) ?? []) : row));
    const gone = window.contacts.length - contacts.length;
    painted.push([key, window]);
    client.setQueryData<Window>(key, { total: window.total - gone, contacts });
  }
  for (const id of ids) {
    const key = contactKeys.contact(id);
    const contact = client.getQueryData<Contact>(key);
    const after = contact && change(contact);
    if (!contact || !after) continue;
    painted.push([key, contact]);
    client.setQueryData<Contact>(key, {
      ...contact,
      ...after,
      fields: { ...contact.fields, favourite: after.favourite, labels: after.labels },
    });
  }
  return painted;
}

/** Takes a painted change back. */
export function unpaintContacts(client: QueryClient, painted: Painted | undefined): void {
  for (const [key, data] of painted ?? []) client.setQueryData(key, data);
}
