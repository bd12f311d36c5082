import { Badge, Button } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Submission } from "#lib/contract/outbox.ts";
import { formatFullDate } from "../format-date.ts";
import styles from "./outbox.module.css";
import { outboxChoices } from "./outbox-choices.ts";

const colours = {
  queued: "informative",
  submitting: "informative",
  submitted: "informative",
  filed: "success",
  cancelled: "informative",
  failed: "danger",
  unknown: "warning",
} as const;

/** A message on its way, or stuck: to whom, what, how far it is and what can be done. */
export function OutboxRow(props: {
  submission: Submission;
  busy: boolean;
  retry: () => void;
  edit: () => void;
  discard: () => void;
}) {
  const t = useTranslations("outbox");
  const { submission, busy } = props;
  const { state, subject, recipients, lastError } = submission;
  const choices = outboxChoices(state);
  const [first = "", ...others] = recipients;
  const name = subject || t("noSubject");
  const nextAttempt =
    state === "queued" && submission.attempts > 0 && Date.parse(submission.sendAt) > Date.now();
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.who} title={recipients.join(", ")}>
          {others.length > 0 ? t("recipients", { first, count: others.length }) : first}
        </span>
        <Badge appearance="tint" color={colours[state]}>
          {t(`states.${state}`)}
        </Badge>
      </div>
      <div className={styles.subject}>{name}</div>
      {lastError && <p className={styles.error}>{lastError}</p>}
      {state === "unknown" && <p className={styles.text}>{t("unknownText")}</p>}
      <p className={styles.text}>
        {nextAttempt
          ? t("nextAttempt", { at: formatFullDate(new Date(submission.sendAt)) })
          : t("accepted", { at: formatFullDate(new Date(submission.createdAt)) })}
      </p>
      <div className={styles.actions}>
        {choices.retry && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={props.retry}>
            {t(state === "unknown" ? "sendAgain" : "retry")}
          </Button>
        )}
        {choices.edit && (
          <Button size="small" disabledFocusable={busy} onClick={props.edit}>
            {t("edit")}
          </Button>
        )}
        {choices.discard && (
          <Button size="small" disabledFocusable={busy} onClick={props.discard}>
            {t("discard.label")}
          </Button>
        )}
      </div>
    </li>
  );
}
