import { completeAddress } from "#lib/contacts/completion/complete-address.ts";
import { listCompletions } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listCompletions, async ({ user, query, contacts }) => ({
  completions: await completeAddress(user, query.q, contacts),
}));
