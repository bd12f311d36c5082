import { useTranslations } from "next-intl";
import type { CollectionKind } from "#lib/contract/collections.ts";
import type { BinEntry } from "#lib/contract/items.ts";
import { usePurgeEntries, useRestoreEntries } from "../../../_data/use-bin.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useTellFailure } from "../collections/use-tell-failure.ts";

/** Takes things out of the bin or deletes them for ever, and tells it. */
export function useBinActions(kind: CollectionKind) {
  const t = useTranslations("bin");
  const notify = useNotify();
  const tellFailure = useTellFailure();
  const { mutateAsync: restore } = useRestoreEntries(kind);
  const { mutateAsync: purge } = usePurgeEntries(kind);
  const key = "bin-action";
  return {
    restore: (entries: readonly BinEntry[]) =>
      restore(entries).then(
        () => notify({ text: t("restored", { count: entries.length }), key }),
        tellFailure,
      ),
    purge: (entries: readonly BinEntry[]) =>
      purge(entries).then(() => notify({ text: t("purged", { count: entries.length }), key }), tellFailure),
  };
}
