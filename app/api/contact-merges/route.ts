import { presentVersions } from "#lib/collections/items/present-items.ts";
import { mergeContacts } from "#lib/contacts/merging/merge-contacts.ts";
import { createContactMerge } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createContactMerge, async ({ user, body }) => {
  const actor = { userId: user.id, authorId: user.id };
  return presentVersions(await mergeContacts(actor, body.contacts, body.fields));
});
