import { SendClockRegular } from "@fluentui/react-icons/svg/send-clock";
import { useTranslations } from "next-intl";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import styles from "./outbox.module.css";

/** What stands beside the outbox, where a folder has the open message. */
export function OutboxHint() {
  const t = useTranslations("outbox");
  return (
    <div className={styles.hint}>
      <EmptyState icon={<SendClockRegular />} title={t("hint")} text={t("hintText")} />
    </div>
  );
}
