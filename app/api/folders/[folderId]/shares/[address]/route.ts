import { deleteFolderShare } from "#lib/contract/folder-shares.ts";
import { route } from "#lib/http/route.ts";
import { shareFolder } from "#lib/mail/share-folder.ts";

export const DELETE = route(deleteFolderShare, async ({ user, mail, params }) => {
  const store = await mail.openStore(user.account);
  await shareFolder(store, user.account, { ...params, right: null });
});
