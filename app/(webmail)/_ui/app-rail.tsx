"use client";
import { Tooltip } from "@fluentui/react-components";
import { MailFilled } from "@fluentui/react-icons/svg/mail";
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "./frame.module.css";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** The areas of the product, at the left edge. */
export function AppRail() {
  const t = useTranslations("shell.rail");
  return (
    <nav className={styles.rail} aria-label={t("label")}>
      <Tooltip content={t("mail")} relationship="label" positioning="after">
        <Link href="/mail" prefetch={false} className={styles.area} aria-current="page">
          <MailFilled fontSize={22} />
        </Link>
      </Tooltip>
      <div className={styles.foot}>
        <ShortcutsDialog />
      </div>
    </nav>
  );
}
