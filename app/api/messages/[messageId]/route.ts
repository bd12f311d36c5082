import { openMessage as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { openMessage } from "#lib/mail/open-message.ts";
import { presentMessage } from "#lib/mail/present-message.ts";

export const GET = route(endpoint, async ({ user, mail, params }) => {
  return presentMessage(await openMessage(await mail.openStore(user.account), params.messageId));
});
