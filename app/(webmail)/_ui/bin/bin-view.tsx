"use client";
import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { useTranslations } from "next-intl";
import type { CollectionKind } from "#lib/contract/collections.ts";
import { useBin } from "../../../_data/use-bin.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import styles from "./bin.module.css";
import { BinList } from "./bin-list.tsx";

/** What was deleted of an area in the last 30 days. `openDrawer`: where the side bar has no pane of its own. */
export function BinView({
  kind,
  openDrawer,
}: {
  kind: CollectionKind;
  openDrawer?: (() => void) | undefined;
}) {
  const t = useTranslations("bin");
  const textOf = useProblemText();
  const { data: entries, error, refetch } = useBin(kind);
  return (
    <section className={styles.pane} aria-label={t("title")}>
      <header className={styles.header}>
        {openDrawer && (
          <Tooltip content={t("folders")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={openDrawer} />
          </Tooltip>
        )}
        <h1>{t("title")}</h1>
      </header>
      {!entries && !error && <Spinner className={styles.loading} label={t("loading")} />}
      {!entries && error && (
        <div className={styles.problem} role="alert">
          <p>{textOf(error)}</p>
          <Button onClick={() => refetch()}>{t("reload")}</Button>
        </div>
      )}
      {entries?.length === 0 && (
        <EmptyState icon={<DeleteRegular />} title={t("empty")} text={t("emptyText")} />
      )}
      {entries && entries.length > 0 && <BinList kind={kind} entries={entries} />}
    </section>
  );
}
