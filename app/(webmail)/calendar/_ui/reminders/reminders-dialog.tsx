"use client";
import { Switch } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import {
  allowNotifications,
  type NotificationState,
  notificationState,
  stopNotifications,
} from "#app/_data/device-notifications.ts";
import { useProblemText } from "#app/_data/use-problem-text.ts";
import { useNotify } from "#app/_ui/toaster.tsx";
import { ExtraDialog } from "../extra-dialog.tsx";
import styles from "../extras.module.css";

/** How reminders reach the person. Opened from the calendar's settings. */
export function RemindersDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("reminders");
  const notify = useNotify();
  const problemText = useProblemText();
  const [state, setState] = useState<NotificationState>("off");
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (open) setState(notificationState());
  }, [open]);

  const change = async (allow: boolean) => {
    setBusy(true);
    try {
      setState(await (allow ? allowNotifications() : stopNotifications()));
    } catch (error) {
      notify({ intent: "error", text: problemText(error) });
      setState(notificationState());
    } finally {
      setBusy(false);
    }
  };

  return (
    <ExtraDialog open={open} onClose={onClose} title={t("title")} width={480}>
      <div className={styles.stack}>
        <p className={styles.text}>{t("explanation")}</p>
        <div>
          <Switch
            label={t("onThisDevice")}
            checked={state === "on"}
            disabled={isBusy || state === "blocked" || state === "unsupported"}
            onChange={(_, data) => void change(data.checked)}
          />
          <p className={styles.quiet} role="status">
            {t(`state.${state}`)}
          </p>
        </div>
      </div>
    </ExtraDialog>
  );
}
