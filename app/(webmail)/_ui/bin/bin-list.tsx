import { Button, Checkbox } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CollectionKind } from "#lib/contract/collections.ts";
import type { BinEntry } from "#lib/contract/items.ts";
import { AskDialog } from "../../../_ui/ask-dialog.tsx";
import styles from "./bin.module.css";
import { BinRow } from "./bin-row.tsx";
import { useBinActions } from "./use-bin-actions.ts";

/** The deleted things, with what can be done to one or to the ticked ones. */
export function BinList({ kind, entries }: { kind: CollectionKind; entries: readonly BinEntry[] }) {
  const t = useTranslations("bin");
  const { restore, purge } = useBinActions(kind);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [doomed, setDoomed] = useState<readonly BinEntry[]>([]);
  const chosen = entries.filter(({ id }) => ticked.has(id));
  const all = chosen.length === entries.length;

  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return (
    <>
      <div className={styles.actions}>
        <Checkbox
          label={chosen.length > 0 ? t("selected", { count: chosen.length }) : t("selectAll")}
          checked={all ? true : chosen.length > 0 ? "mixed" : false}
          onChange={() => setTicked(new Set(all ? [] : entries.map(({ id }) => id)))}
        />
        {chosen.length > 0 && (
          <>
            <Button size="small" appearance="primary" onClick={() => restore(chosen)}>
              {t("restore")}
            </Button>
            <Button
              size="small"
              disabled={!chosen.some(({ isMine }) => isMine)}
              onClick={() => setDoomed(chosen.filter(({ isMine }) => isMine))}
            >
              {t("purge")}
            </Button>
          </>
        )}
      </div>
      <ul className={styles.list} aria-label={t("list")}>
        {entries.map((entry) => (
          <BinRow
            key={entry.id}
            entry={entry}
            isTicked={ticked.has(entry.id)}
            tick={(isTicked) => tick(entry.id, isTicked)}
            restore={() => restore([entry])}
            purge={() => setDoomed([entry])}
          />
        ))}
      </ul>
      <AskDialog
        open={doomed.length > 0}
        title={t("ask.title", { count: doomed.length })}
        text={t("ask.text")}
        stay={t("ask.stay")}
        go={t("ask.go")}
        onStay={() => setDoomed([])}
        onGo={() => {
          setDoomed([]);
          purge(doomed);
        }}
      />
    </>
  );
}
