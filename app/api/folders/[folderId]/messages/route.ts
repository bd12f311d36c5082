import { listMessages as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { listMessages } from "#lib/mail/list-messages.ts";
import { presentWindow } from "#lib/mail/present-message.ts";

export const GET = route(endpoint, async ({ user, mail, params, query }) => {
  return presentWindow(await listMessages(await mail.openStore(user.account), params.folderId, query));
});
