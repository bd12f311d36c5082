"use client";
import { Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslations } from "next-intl";
import { EmptyState } from "../_ui/empty-state.tsx";
import styles from "./_ui/frame.module.css";

/** In place of an area whose code failed. What was being written is kept by the composer for the next load. */
export default function AreaError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("shell.failed");
  return (
    <div className={styles.failed}>
      <EmptyState icon={<WarningRegular />} title={t("title")} text={t("text")}>
        <Button appearance="primary" onClick={reset}>
          {t("retry")}
        </Button>
        <Button onClick={() => window.location.reload()}>{t("reload")}</Button>
      </EmptyState>
    </div>
  );
}
