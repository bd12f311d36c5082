import { openContact } from "#lib/contacts/open-contact.ts";
import { presentContact } from "#lib/contacts/present-contact.ts";
import { changeContact } from "#lib/contacts/write-contact.ts";
import { changeContact as changeEndpoint, openContact as openEndpoint } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(openEndpoint, async ({ user, params }) =>
  presentContact(await openContact(user.id, params.contactId)),
);

export const PATCH = route(changeEndpoint, async ({ user, params, body }) => {
  const actor = { userId: user.id, authorId: user.id };
  await changeContact(actor, { id: params.contactId, ...body });
  return presentContact(await openContact(user.id, params.contactId));
});
