import { findMessage as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { findMessage } from "#lib/mail/find-message.ts";
import { folderIdOf, messageIdOf } from "#lib/mail/ids.ts";

export const GET = route(endpoint, async ({ user, mail, query }) => {
  const ref = await findMessage(await mail.openStore(user.account), query.messageId);
  return { id: messageIdOf(ref), folderId: folderIdOf(ref.folder) };
});
