import { createFolderShare, listFolderShares as listEndpoint } from "#lib/contract/folder-shares.ts";
import { route } from "#lib/http/route.ts";
import { listFolderShares } from "#lib/mail/list-folder-shares.ts";
import { presentFolderShares } from "#lib/mail/present-folder-shares.ts";
import { shareFolder } from "#lib/mail/share-folder.ts";
import { requirePerson } from "#lib/sharing/require-person.ts";

export const GET = route(listEndpoint, async ({ user, mail, params }) => {
  const store = await mail.openStore(user.account);
  return presentFolderShares(await listFolderShares(store, user.account, params.folderId));
});

export const POST = route(createFolderShare, async ({ user, mail, params, body }) => {
  // The bundled server takes any name; of another we know nobody.
  if (user.account.kind === "hosted") await requirePerson(body.address);
  const store = await mail.openStore(user.account);
  await shareFolder(store, user.account, { ...params, ...body });
  return presentFolderShares(await listFolderShares(store, user.account, params.folderId));
});
