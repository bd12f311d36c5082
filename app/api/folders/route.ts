import { listFolders as endpoint } from "#lib/contract/folders.ts";
import { route } from "#lib/http/route.ts";
import { listFolders } from "#lib/mail/list-folders.ts";
import { presentFolder } from "#lib/mail/present-folder.ts";

export const GET = route(endpoint, async ({ user, mail }) => {
  const folders = await listFolders(await mail.openStore(user.account));
  return { folders: folders.map(presentFolder) };
});
