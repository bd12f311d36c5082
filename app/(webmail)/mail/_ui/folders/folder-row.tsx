import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { carriesMessages, readDraggedMessages } from "../drag-messages.ts";
import { useMessageActions } from "../message-actions.tsx";
import { outboxPlace } from "../outbox/outbox-place.ts";
import { FolderIcon } from "./folder-icon.tsx";
import styles from "./folders.module.css";
import type { FolderLine } from "./order-folders.ts";

/** A folder of the tree. Messages can be dropped on it. */
export function FolderRow(props: {
  line: FolderLine;
  name: string;
  isChosen: boolean;
  isReachable: boolean;
  choose: (id: string) => void;
  setOpen: (id: string, open: boolean) => void;
  onFocus: (id: string) => void;
}) {
  const t = useTranslations("mail.folders");
  const { moveTo } = useMessageActions();
  const [isTarget, setIsTarget] = useState(false);
  const { folder, level, hasChildren, isOpen } = props.line;
  const isOutbox = folder.id === outboxPlace;
  const accepts = folder.selectable && !props.isChosen && !isOutbox;
  const activate = () => (folder.selectable ? props.choose(folder.id) : props.setOpen(folder.id, !isOpen));

  const dragOver = (event: DragEvent) => {
    if (!accepts || !carriesMessages(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    setIsTarget(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsTarget(false);
    moveTo(readDraggedMessages(event.dataTransfer), folder);
  };
  // Drafts are all to be finished and the outbox is to be emptied, so there their number is of interest.
  const countsAll = folder.role === "drafts" || isOutbox;
  const count = countsAll ? folder.total : folder.unread;
  const counted = isOutbox ? "waitingCount" : countsAll ? "draftCount" : "unreadCount";
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div
      role="treeitem"
      data-folder={folder.id}
      className={styles.row}
      style={{ paddingInlineStart: 4 + (level - 1) * 16 }}
      tabIndex={props.isReachable ? 0 : -1}
      aria-level={level}
      aria-selected={props.isChosen}
      aria-expanded={hasChildren ? isOpen : undefined}
      data-target={isTarget || undefined}
      data-unread={folder.unread > 0 || undefined}
      onClick={activate}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        activate();
      }}
      onFocus={() => props.onFocus(folder.id)}
      onDragOver={dragOver}
      onDragLeave={() => setIsTarget(false)}
      onDrop={drop}
    >
      <span
        className={styles.chevron}
        aria-hidden
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          props.setOpen(folder.id, !isOpen);
        }}
      >
        {hasChildren && <Chevron />}
      </span>
      <FolderIcon role={isOutbox ? "outbox" : folder.role} isChosen={props.isChosen} />
      <span className={styles.name}>{props.name}</span>
      {count > 0 && (
        <span className={styles.count}>
          {" "}
          {count} <span className={styles.label}>{t(counted, { count })}</span>
        </span>
      )}
    </div>
  );
}
