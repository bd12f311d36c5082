import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { FolderArrowRightRegular } from "@fluentui/react-icons/svg/folder-arrow-right";
import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import { useFolders } from "../../../_data/use-folders.ts";
import { FolderIcon } from "./folders/folder-icon.tsx";
import { visibleFolders } from "./folders/order-folders.ts";
import { useFolderName } from "./folders/use-folder-name.ts";
import styles from "./move-menu.module.css";

/** A button that lists the folders to move to. */
export function MoveMenu(props: { folder: Folder | undefined; choose: (target: Folder) => void }) {
  const t = useTranslations("mail.actions");
  const nameOf = useFolderName();
  const { data: folders } = useFolders();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("moveTo")} relationship="label">
          <Button appearance="subtle" icon={<FolderArrowRightRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {visibleFolders(folders ?? [], new Set()).map(({ folder, level }) => (
            <MenuItem
              key={folder.id}
              icon={<FolderIcon role={folder.role} />}
              disabled={!folder.selectable || folder.id === props.folder?.id}
              style={{ paddingInlineStart: 6 + (level - 1) * 16 }}
              onClick={() => props.choose(folder)}
            >
              {nameOf(folder)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
