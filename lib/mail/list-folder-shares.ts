import { parseFolderId } from "./ids.ts";
import type { MailAccount, MailStore } from "./ports.ts";
import type { FolderAccess } from "./types.ts";

/** Names that stand for groups of people (RFC 4314 section 2), and rights taken away (a leading `-`). */
const special = /^(anyone|anonymous|authenticated|owner|administrators)$|^[-$#]/i;

/** With whom a folder is shared; null where that cannot be done. */
export async function listFolderShares(
  store: MailStore,
  { address }: MailAccount,
  folderId: string,
): Promise<FolderAccess[] | null> {
  const entries = await store.listAccess(parseFolderId(folderId));
  const isOther = ({ identifier }: FolderAccess) =>
    !special.test(identifier) && identifier.toLowerCase() !== address.toLowerCase();
  return entries?.filter(isOther) ?? null;
}
