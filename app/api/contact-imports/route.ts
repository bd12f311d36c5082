import { planImport } from "#lib/contacts/importing/plan-import.ts";
import { presentImport } from "#lib/contacts/importing/present-import.ts";
import { createContactImport } from "#lib/contract/contacts.ts";
import { discardBody, readBody } from "#lib/http/request-body.ts";
import { route } from "#lib/http/route.ts";

export const POST = route(createContactImport, async ({ user, query, request }) => {
  const { body } = request;
  try {
    return presentImport(await planImport(user, query, body ? readBody(body) : nothing()));
  } catch (error) {
    if (body) void discardBody(body);
    throw error;
  }
});

async function* nothing(): AsyncGenerator<Uint8Array> {}
