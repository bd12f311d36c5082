import { listLabels } from "#lib/contacts/list-contacts.ts";
import { listContactLabels } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listContactLabels, async ({ user }) => ({ labels: await listLabels(user.id) }));
