"use client";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { useTranslations } from "next-intl";
import styles from "./shortcuts-dialog.module.css";

const shortcuts = [
  { keys: ["J", "K"], does: "move" },
  { keys: ["Enter"], does: "open" },
  { keys: ["Home", "End"], does: "ends" },
  { keys: ["X"], does: "select" },
  { keys: ["Esc"], does: "clear" },
  { keys: ["U"], does: "seen" },
  { keys: ["S"], does: "star" },
  { keys: ["E"], does: "archive" },
  { keys: ["Delete", "#"], does: "remove" },
  { keys: ["Z"], does: "undo" },
  { keys: ["N"], does: "write" },
  { keys: ["R"], does: "reply" },
  { keys: ["A"], does: "replyAll" },
  { keys: ["F"], does: "forward" },
] as const;

export function ShortcutsDialog() {
  const t = useTranslations("shell.shortcuts");
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Tooltip content={t("label")} relationship="label" positioning="after">
          <Button appearance="subtle" size="large" icon={<KeyboardRegular />} />
        </Tooltip>
      </DialogTrigger>
      <DialogSurface style={{ maxWidth: 440 }}>
        <DialogBody>
          <DialogTitle>{t("label")}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {shortcuts.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{t(does)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t("close")}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
