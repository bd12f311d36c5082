import { listMailOfDays as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { listMailOfDays } from "#lib/mail/list-mail-of-days.ts";
import { presentFound } from "#lib/mail/present-message.ts";

export const GET = route(endpoint, async ({ user, mail, query }) => {
  const { messages, truncated } = await listMailOfDays(await mail.openStore(user.account), query);
  return {
    messages: messages.map((message) => ({ ...presentFound(message), sent: message.sent })),
    truncated,
  };
});
