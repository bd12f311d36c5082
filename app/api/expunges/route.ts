import { expungeMessages as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { expungeMessages } from "#lib/mail/expunge-messages.ts";

export const POST = route(endpoint, async ({ user, mail, body }) => {
  await expungeMessages(await mail.openStore(user.account), body.ids);
});
