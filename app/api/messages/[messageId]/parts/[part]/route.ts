import { downloadPart as endpoint } from "#lib/contract/messages.ts";
import { downloadResponse } from "#lib/http/download-response.ts";
import { route } from "#lib/http/route.ts";
import { downloadPart } from "#lib/mail/download-part.ts";

export const GET = route(endpoint, async ({ user, mail, params, query }) => {
  const store = await mail.openStore(user.account);
  return downloadResponse(await downloadPart(store, params.messageId, params.part), query.inline === "true");
});
