import { downloadSource as endpoint } from "#lib/contract/messages.ts";
import { downloadResponse } from "#lib/http/download-response.ts";
import { route } from "#lib/http/route.ts";
import { downloadSource } from "#lib/mail/download-source.ts";

export const GET = route(endpoint, async ({ user, mail, params }) => {
  return downloadResponse(await downloadSource(await mail.openStore(user.account), params.messageId), false);
});
