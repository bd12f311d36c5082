import { planAgain } from "#lib/contacts/importing/plan-import.ts";
import { presentImport } from "#lib/contacts/importing/present-import.ts";
import { previewContactImport } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(previewContactImport, async ({ user, params, body }) =>
  presentImport(await planAgain(user, params.importId, body)),
);
