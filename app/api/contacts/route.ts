import { listContacts } from "#lib/contacts/list-contacts.ts";
import { openContact } from "#lib/contacts/open-contact.ts";
import { presentContact, presentRow } from "#lib/contacts/present-contact.ts";
import { createContact } from "#lib/contacts/write-contact.ts";
import { createContact as createEndpoint, listContacts as listEndpoint } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listEndpoint, async ({ user, query }) => {
  const { q, favourite, ...filter } = query;
  const found = await listContacts(user.id, { ...filter, typed: q, favourite: favourite === "true" });
  return { total: found.total, contacts: found.rows.map(presentRow) };
});

export const POST = route(createEndpoint, async ({ user, body }) => {
  await createContact({ userId: user.id, authorId: user.id }, body);
  return presentContact(await openContact(user.id, body.id));
});
