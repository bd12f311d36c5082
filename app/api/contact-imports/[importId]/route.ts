import { finishImport } from "#lib/contacts/importing/finish-import.ts";
import { finishContactImport } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(finishContactImport, async ({ user, params, body }) =>
  finishImport(user, params.importId, body),
);
