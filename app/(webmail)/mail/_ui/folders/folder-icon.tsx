import { ArchiveFilled, ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { DeleteFilled, DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DraftsFilled, DraftsRegular } from "@fluentui/react-icons/svg/drafts";
import { FolderFilled, FolderRegular } from "@fluentui/react-icons/svg/folder";
import { FolderProhibitedFilled, FolderProhibitedRegular } from "@fluentui/react-icons/svg/folder-prohibited";
import { MailInboxFilled, MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { SendFilled, SendRegular } from "@fluentui/react-icons/svg/send";
import { SendClockFilled, SendClockRegular } from "@fluentui/react-icons/svg/send-clock";
import type { FolderRole } from "#lib/contract/folders.ts";
import styles from "./folders.module.css";

const icons = {
  inbox: [MailInboxRegular, MailInboxFilled],
  drafts: [DraftsRegular, DraftsFilled],
  sent: [SendRegular, SendFilled],
  archive: [ArchiveRegular, ArchiveFilled],
  junk: [FolderProhibitedRegular, FolderProhibitedFilled],
  trash: [DeleteRegular, DeleteFilled],
  outbox: [SendClockRegular, SendClockFilled],
  other: [FolderRegular, FolderFilled],
} as const;

/** A folder's sign; filled for the one that is shown. */
export function FolderIcon({
  role,
  isChosen = false,
}: {
  role: FolderRole | "outbox" | null;
  isChosen?: boolean;
}) {
  const Icon = icons[role ?? "other"][isChosen ? 1 : 0];
  return <Icon className={styles.icon} aria-hidden />;
}
