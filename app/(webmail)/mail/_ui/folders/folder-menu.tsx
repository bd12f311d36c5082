import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ShareAndroidRegular } from "@fluentui/react-icons/svg/share-android";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Folder } from "#lib/contract/folders.ts";
import { ShareFolderDialog } from "./share-folder-dialog.tsx";

/** What can be done with the folder that is shown. */
export function FolderMenu({ folder, name }: { folder: Folder; name: string }) {
  const t = useTranslations("sharing.folder");
  const [sharing, setSharing] = useState(false);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            aria-label={t("menu")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ShareAndroidRegular />} onClick={() => setSharing(true)}>
              {t("share")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <ShareFolderDialog open={sharing} folder={folder} name={name} close={() => setSharing(false)} />
    </>
  );
}
