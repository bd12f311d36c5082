import { findDuplicates } from "#lib/contacts/merging/find-duplicates.ts";
import { presentDuplicates } from "#lib/contacts/merging/present-duplicates.ts";
import { listContactDuplicates } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listContactDuplicates, async ({ user }) =>
  presentDuplicates(await findDuplicates(user.id)),
);
