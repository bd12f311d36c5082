import { MailMultipleRegular } from "@fluentui/react-icons/svg/mail-multiple";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { useSelection } from "../list/selection.tsx";
import type { LayoutMode } from "../use-layout-mode.ts";
import { MessageView } from "./message-view.tsx";
import styles from "./reading.module.css";

/** The right pane: the open message, or what is to be said when there is none. */
export function ReadingPane(props: {
  messageId: string | undefined;
  folder: Folder | undefined;
  mode: LayoutMode;
}) {
  const t = useTranslations("mail.reading");
  const { selected } = useSelection();
  return (
    <section className={styles.pane} aria-label={t("region")}>
      {selected.size > 1 ? (
        <EmptyState
          icon={<MailMultipleRegular />}
          title={t("selected", { count: selected.size })}
          text={t("selectedText")}
        />
      ) : props.messageId ? (
        <MessageView messageId={props.messageId} folder={props.folder} single={props.mode === "one"} />
      ) : (
        <EmptyState icon={<MailReadRegular />} title={t("nothing")} text={t("nothingText")} />
      )}
    </section>
  );
}
