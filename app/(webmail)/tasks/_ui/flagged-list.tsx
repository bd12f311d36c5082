import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import type { FoundMessage } from "#lib/contract/messages.ts";
import { useChangeFlags } from "../../../_data/use-change-flags.ts";
import { useFlagged } from "../../../_data/use-flagged.ts";
import { useChangePreferences, usePreferences } from "../../../_data/use-preferences.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { useNotify } from "../../../_ui/toaster.tsx";
import { formatListDate } from "../../mail/_ui/format-date.ts";
import styles from "./flagged-list.module.css";
import listStyles from "./task-list.module.css";

/** Starred messages as tasks, where the person wants them. `showsEmpty`: this is all that the pane shows. */
export function FlaggedList({ showsEmpty = false }: { showsEmpty?: boolean }) {
  const t = useTranslations("tasks.flagged");
  const textOf = useProblemText();
  const { data: preferences } = usePreferences();
  const { mutate: choose } = useChangePreferences();
  const { data: messages, error, refetch } = useFlagged();

  if (preferences && !preferences.showFlagged) {
    if (!showsEmpty) return null;
    return (
      <EmptyState icon={<StarRegular />} title={t("off")} text={t("offText")}>
        <Button appearance="primary" onClick={() => choose({ showFlagged: true })}>
          {t("show")}
        </Button>
      </EmptyState>
    );
  }
  if (error && !messages)
    return (
      <div role="alert" className={styles.problem}>
        <p>{textOf(error)}</p>
        <Button onClick={() => refetch()}>{t("retry")}</Button>
      </div>
    );
  if (!messages) return showsEmpty ? <Spinner className={styles.problem} label={t("loading")} /> : null;
  if (messages.length === 0)
    return showsEmpty ? <EmptyState icon={<StarRegular />} title={t("none")} text={t("noneText")} /> : null;
  return (
    <section aria-label={t("heading")}>
      {!showsEmpty && (
        <h2 className={listStyles.heading}>
          {t("heading")}
          <span>{messages.length}</span>
        </h2>
      )}
      <ul className={listStyles.rows}>
        {messages.map((message) => (
          <li key={message.id} data-task-row="">
            <FlaggedRow message={message} refresh={() => refetch()} />
          </li>
        ))}
      </ul>
      {showsEmpty && (
        <p className={styles.problem}>
          <Button appearance="transparent" onClick={() => choose({ showFlagged: false })}>
            {t("hide")}
          </Button>
        </p>
      )}
    </section>
  );
}

function FlaggedRow({ message, refresh }: { message: FoundMessage; refresh: () => void }) {
  const t = useTranslations("tasks.flagged");
  const notify = useNotify();
  const textOf = useProblemText();
  const { mutate: change } = useChangeFlags();
  const sender = message.from[0];

  const setStar = (flagged: boolean) =>
    change(
      { ids: [message.id], flagged },
      {
        onError: (error) => notify({ text: textOf(error), intent: "error" }),
        onSuccess: () => {
          refresh();
          if (!flagged)
            notify({
              text: t("removed"),
              action: { label: t("undo"), run: () => setStar(true), isUndo: true },
              key: "item-action",
            });
        },
      },
    );
  return (
    <div className={styles.row}>
      <Tooltip content={t("remove")} relationship="label">
        <Button
          appearance="transparent"
          shape="circular"
          icon={<StarFilled className={styles.star} />}
          onClick={() => setStar(false)}
        />
      </Tooltip>
      <a className={styles.open} href={`/mail/${message.folderId}/${message.id}`} data-task-title="">
        <span className={styles.title} dir="auto">
          {message.subject || t("noSubject")}
        </span>
        <span className={styles.meta}>
          <span dir="auto">{sender?.name || sender?.address}</span>
          <span>{formatListDate(new Date(message.receivedAt))}</span>
        </span>
      </a>
    </div>
  );
}
