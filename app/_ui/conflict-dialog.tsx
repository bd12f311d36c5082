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
import styles from "./conflict-dialog.module.css";

/** One field in both versions, as a person reads it; empty where it is not set. */
export interface ConflictRow {
  label: string;
  mine: string;
  theirs: string;
}

/**
 * An edit that was made on a stale version: both versions side by side. `cancel` leads back to what the person wrote, which
 * must still be there.
 */
export function ConflictDialog(props: {
  /** Undefined: closed. */
  rows: readonly ConflictRow[] | undefined;
  keepMine: () => void;
  takeTheirs: () => void;
  cancel: () => void;
}) {
  const t = useTranslations("sharing.conflict");
  const rows = (props.rows ?? []).filter(({ mine, theirs }) => mine !== "" || theirs !== "");
  return (
    <Dialog modalType="alert" open={props.rows !== undefined} onOpenChange={props.cancel}>
      <DialogSurface style={{ maxWidth: 720 }}>
        <DialogBody>
          <DialogTitle>{t("title")}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{t("text")}</p>
            <table className={styles.table}>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t("mine")}</th>
                  <th scope="col">{t("theirs")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, mine, theirs }) => (
                  <tr key={label} data-differs={mine !== theirs || undefined}>
                    <th scope="row">
                      {label}
                      {mine !== theirs && <span className={styles.mark}>{t("differs")}</span>}
                    </th>
                    <td data-label={t("mine")}>{mine || t("empty")}</td>
                    <td data-label={t("theirs")}>{theirs || t("empty")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={props.cancel}>{t("cancel")}</Button>
            <Button onClick={props.takeTheirs}>{t("takeTheirs")}</Button>
            <Button appearance="primary" onClick={props.keepMine}>
              {t("keepMine")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
