import { listFlagged as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { listFlagged } from "#lib/mail/list-flagged.ts";
import { presentFound } from "#lib/mail/present-message.ts";

export const GET = route(endpoint, async ({ user, mail }) => {
  return { messages: (await listFlagged(await mail.openStore(user.account))).map(presentFound) };
});
