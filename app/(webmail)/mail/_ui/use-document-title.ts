import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import { useWindowTitle } from "../../_ui/use-window-title.ts";
import { useFolderName } from "./folders/use-folder-name.ts";

/** The window's title: the folder and how much of it is unread. */
export function useDocumentTitle(folder: Folder | undefined): void {
  const product = useTranslations("product");
  const nameOf = useFolderName();
  const name = folder && nameOf(folder);
  useWindowTitle(
    name ? `${folder.unread > 0 ? `(${folder.unread}) ` : ""}${name} - ${product("name")}` : product("name"),
  );
}
