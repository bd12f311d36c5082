import { listDirectory as list } from "#lib/contacts/directory/list-directory.ts";
import { listDirectory } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listDirectory, async ({ user, query, contacts }) => {
  const people = await list(user.account, query.q, contacts);
  return { enabled: people !== null, people: people ?? [] };
});
