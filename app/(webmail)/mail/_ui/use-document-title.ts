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
    const set = () => {
      if (document.title !== title) document.title = title;
    };
    set();
    // Next writes the title of the page itself once more when its own part of the stream arrives.
    const observer = new MutationObserver(set);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [title]);
}
