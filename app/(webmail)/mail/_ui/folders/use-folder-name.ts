import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";

/** What a folder is called here. INBOX is a protocol's word; the others have the names that their server gives them. */
export function useFolderName(): (folder: Folder) => string {
  const t = useTranslations("mail.folders");
  return (folder) => (folder.role === "inbox" ? t("inbox") : folder.name);
}
