import { moveMessages as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { moveMessages } from "#lib/mail/move-messages.ts";
import { presentMove } from "#lib/mail/present-move.ts";

export const POST = route(endpoint, async ({ user, mail, body }) => {
  return presentMove(await moveMessages(await mail.openStore(user.account), body.ids, body.to));
});
