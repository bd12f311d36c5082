import {
  type ContactFields,
  type ContactSummary,
  changeContact,
  openContact,
} from "#lib/contract/contacts.ts";
import { createDeletion, createTransfer, type ItemVersion, type ItemVersions } from "#lib/contract/items.ts";
import { call } from "./api-client.ts";

type Rows = readonly ContactSummary[];

/** How many contacts are changed at the same time. */
const atOnce = 6;

/** Changes fields of each contact by itself. Answers with the new versions. @throws ApiProblem of the first that failed */
export async function changeEach(
  rows: Rows,
  fieldsOf: (row: ContactSummary) => Partial<ContactFields>,
): Promise<ItemVersions> {
  const done: ItemVersion[] = [];
  for (let start = 0; start < rows.length; start += atOnce) {
    const changes = rows.slice(start, start + atOnce).map(async (row) => {
      const body = { version: row.version, fields: fieldsOf(row) };
      const { id, version } = await call(changeContact, { params: { contactId: row.id }, body });
      return { id, version };
    });
    done.push(...(await Promise.all(changes)));
  }
  return { items: done };
}

export function deleteContacts(rows: Rows): Promise<ItemVersions> {
  return call(createDeletion, { body: { items: versionsOf(rows) } });
}

export function transferContacts(rows: Rows, collectionId: string): Promise<ItemVersions> {
  return call(createTransfer, { body: { items: versionsOf(rows), collectionId } });
}

/** Puts contacts into a group, those that are in it already left out. */
export async function addMembers(groupId: string, rows: Rows): Promise<ItemVersions> {
  const group = await call(openContact, { params: { contactId: groupId } });
  const { members } = group.fields;
  const added = rows
    .filter(({ id, uid }) => id !== groupId && !members.some((member) => member.uid === uid))
    .map(({ uid, name, email }) => ({ uid, name, address: email }));
  if (added.length === 0) return { items: [] };
  const body = { version: group.version, fields: { members: [...members, ...added] } };
  const { id, version } = await call(changeContact, { params: { contactId: groupId }, body });
  return { items: [{ id, version }] };
}

/** To whom a mail to these contacts goes: groups with everybody in them, each address once. */
export async function peopleOf(rows: Rows): Promise<{ name: string; address: string }[]> {
  const lists = await Promise.all(
    rows.map(async (row) => {
      if (row.kind !== "group") return [{ name: row.name, address: row.email }];
      return (await call(openContact, { params: { contactId: row.id } })).fields.members;
    }),
  );
  const people = lists.flat().filter(({ address }) => address !== "");
  const byAddress = new Map(people.map(({ name, address }) => [address.toLowerCase(), { name, address }]));
  return [...byAddress.values()];
}

function versionsOf(rows: Rows): ItemVersion[] {
  return rows.map(({ id, version }) => ({ id, version }));
}
