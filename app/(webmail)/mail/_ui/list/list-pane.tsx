import { Button } from "@fluentui/react-components";
import { MailInboxCheckmarkRegular } from "@fluentui/react-icons/svg/mail-inbox-checkmark";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import { mailAreaTarget } from "../../../../_data/link-target.ts";
import { useMessageList } from "../../../../_data/use-message-list.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { PinnedNotes } from "../../../_ui/notes/pinned-notes.tsx";
import styles from "./list.module.css";
import { ListHeader } from "./list-header.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { MessageList } from "./message-list.tsx";

/** The middle pane: a folder's name and its messages. */
export function ListPane(props: {
  folderId: string;
  folder: Folder | undefined;
  openDrawer: (() => void) | undefined;
}) {
  const t = useTranslations("mail.list");
  const textOf = useProblemText();
  const { data: list, error, refetch } = useMessageList(props.folderId);
  return (
    <section className={styles.pane} aria-label={t("region")}>
      <ListHeader folderId={props.folderId} folder={props.folder} list={list} openDrawer={props.openDrawer} />
      <PinnedNotes target={mailAreaTarget} title="" canAdd={false} />
      {!list && !error && <ListSkeleton label={t("loading")} />}
      {!list && error && (
        <EmptyState icon={<WarningRegular />} title={t("failed")} text={textOf(error)}>
          <Button appearance="primary" onClick={() => refetch()}>
            {t("retry")}
          </Button>
        </EmptyState>
      )}
      {list?.total === 0 && (
        <EmptyState icon={<MailInboxCheckmarkRegular />} title={t("empty")} text={t("emptyText")} />
      )}
      {list && list.total > 0 && (
        <MessageList folderId={props.folderId} showsRecipients={showsRecipients(props.folder)} list={list} />
      )}
    </section>
  );
}

/** In these folders every message is from the person, so its recipients tell more. */
function showsRecipients(folder: Folder | undefined): boolean {
  return folder?.role === "sent" || folder?.role === "drafts";
}
