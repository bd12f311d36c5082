import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import type { MessageList } from "../../../../_data/message-list.ts";
import { BulkActions } from "../bulk-actions.tsx";
import { FolderMenu } from "../folders/folder-menu.tsx";
import { useFolderName } from "../folders/use-folder-name.ts";
import { inboxId } from "../inbox-id.ts";
import { NewMessageButton } from "../new-message-button.tsx";
import styles from "./list.module.css";
import { useSelection } from "./selection.tsx";

/** The folder's name and size, or what can be done with the ticked messages. */
export function ListHeader(props: {
  folderId: string;
  folder: Folder | undefined;
  list: MessageList | undefined;
  openDrawer: (() => void) | undefined;
}) {
  const t = useTranslations("mail.list");
  const nameOf = useFolderName();
  // The inbox is there before the folders are known.
  const inbox = useTranslations("mail.folders")("inbox");
  const name = props.folder ? nameOf(props.folder) : props.folderId === inboxId ? inbox : "\u00a0";
  const { selected, clear } = useSelection();
  const total = props.list?.total ?? props.folder?.total;
  return (
    <header className={styles.header} data-selecting={selected.size > 0 || undefined}>
      {props.openDrawer && (
        <Tooltip content={t("openFolders")} relationship="label">
          <Button appearance="subtle" icon={<NavigationRegular />} onClick={props.openDrawer} />
        </Tooltip>
      )}
      {selected.size === 0 ? (
        <>
          <div className={styles.heading}>
            <h1>{name}</h1>
            {total !== undefined && total > 0 && (
              <span>
                {t("count", { count: total })}
                {props.folder &&
                  props.folder.unread > 0 &&
                  `, ${t("unread", { count: props.folder.unread })}`}
              </span>
            )}
          </div>
          {props.folder && <FolderMenu folder={props.folder} name={name} />}
          {props.openDrawer && <NewMessageButton compact />}
        </>
      ) : (
        <>
          <Tooltip content={t("clearSelection")} relationship="label">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={clear} />
          </Tooltip>
          <h1 className={styles.hidden}>{name}</h1>
          <span className={styles.selectedCount} role="status">
            {t("selected", { count: selected.size })}
          </span>
          <BulkActions list={props.list} folder={props.folder} />
        </>
      )}
    </header>
  );
}
