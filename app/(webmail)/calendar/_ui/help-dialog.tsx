import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import styles from "../../_ui/shortcuts-dialog.module.css";

const shortcuts = [
  { keys: ["T"], does: "today" },
  { keys: ["D"], does: "day" },
  { keys: ["X"], does: "workweek" },
  { keys: ["W"], does: "week" },
  { keys: ["M"], does: "month" },
  { keys: ["A"], does: "agenda" },
  { keys: ["Y"], does: "year" },
  { keys: ["J", "K"], does: "step" },
  { keys: ["N"], does: "new" },
  { keys: ["/"], does: "search" },
  { keys: ["↑", "↓", "←", "→"], does: "cursor" },
  { keys: ["Enter"], does: "create" },
  { keys: ["Alt", "↑", "↓", "←", "→"], does: "move" },
  { keys: ["Alt", "Shift", "↑", "↓"], does: "resize" },
  { keys: ["Delete"], does: "delete" },
  { keys: ["Z"], does: "undo" },
] as const;

export function HelpDialog({ close }: { close: () => void }) {
  const t = useTranslations("calendar.help");
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface style={{ maxWidth: 480 }}>
        <DialogBody>
          <DialogTitle>{t("title")}</DialogTitle>
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
            <Button onClick={close}>{t("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
