import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Folder } from "#lib/contract/folders.ts";
import { useFolderName } from "./folders/use-folder-name.ts";

/** The window's title: the folder and how much of it is unread. */
export function useDocumentTitle(folder: Folder | undefined): void {
  const product = useTranslations("product");
  const nameOf = useFolderName();
  const name = folder && nameOf(folder);
  const title = name
    ? `${folder.unread > 0 ? `(${folder.unread}) ` : ""}${name} - ${product("name")}`
    : product("name");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
