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
import { type AreaWithShortcuts, shortcuts } from "./shortcuts.ts";
import styles from "./shortcuts-dialog.module.css";

/** The keys of an area. */
export function ShortcutsDialog({ area }: { area: AreaWithShortcuts }) {
  const t = useTranslations("shell.shortcuts");
  const textOf = (does: string) => t(`${area}.${does}` as Parameters<typeof t>[0]);
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
              {shortcuts[area].map(({ keys, does }) => (
                <div key={does}>
                  <dt>{textOf(does)}</dt>
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
