import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Submission } from "#lib/contract/outbox.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useSubmissions } from "../../../../_data/use-submissions.ts";
import { AskDialog } from "../../../../_ui/ask-dialog.tsx";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import styles from "./outbox.module.css";
import { OutboxRow } from "./outbox-row.tsx";
import { useOutboxActions } from "./use-outbox-actions.ts";

/** What is on its way and what is stuck. `openDrawer`: where the folders have no pane of their own. */
export function OutboxView({ openDrawer }: { openDrawer?: (() => void) | undefined }) {
  const t = useTranslations("outbox");
  const textOf = useProblemText();
  const { data: submissions, error, refetch } = useSubmissions();
  const { retry, edit, discard, busyId } = useOutboxActions();
  const [doomed, setDoomed] = useState<Submission>();
  return (
    <section className={styles.pane} aria-label={t("label")}>
      <header className={styles.header}>
        {openDrawer && (
          <Tooltip content={t("folders")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={openDrawer} />
          </Tooltip>
        )}
        <h1>{t("label")}</h1>
      </header>
      {!submissions && !error && <Spinner className={styles.loading} label={t("loading")} />}
      {!submissions && error && (
        <div className={styles.problem} role="alert">
          <p>{textOf(error)}</p>
          <Button onClick={() => refetch()}>{t("reload")}</Button>
        </div>
      )}
      {submissions?.length === 0 && (
        <EmptyState icon={<SendRegular />} title={t("empty")} text={t("emptyText")} />
      )}
      {submissions && submissions.length > 0 && (
        <ul className={styles.list}>
          {submissions.map((submission) => (
            <OutboxRow
              key={submission.id}
              submission={submission}
              busy={busyId === submission.id}
              retry={() => retry(submission)}
              edit={() => edit(submission)}
              discard={() => setDoomed(submission)}
            />
          ))}
        </ul>
      )}
      <AskDialog
        open={doomed !== undefined}
        title={t("discard.title")}
        text={t("discard.text", { subject: doomed?.subject || t("noSubject") })}
        stay={t("discard.stay")}
        go={t("discard.go")}
        onStay={() => setDoomed(undefined)}
        onGo={() => {
          setDoomed(undefined);
          if (doomed) discard(doomed);
        }}
      />
    </section>
  );
}
