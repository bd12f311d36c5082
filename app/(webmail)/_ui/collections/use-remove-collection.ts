import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import { useDeleteCollection, useRestoreCollection } from "../../../_data/use-collections.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useTellFailure } from "./use-tell-failure.ts";

/** Puts a collection into the bin and offers to take it out again. */
export function useRemoveCollection(): (collection: Collection) => void {
  const t = useTranslations("sharing.undo");
  const notify = useNotify();
  const tellFailure = useTellFailure();
  const { mutateAsync: remove } = useDeleteCollection();
  const { mutateAsync: restore } = useRestoreCollection();
  return (collection) => {
    const done = remove(collection);
    const undo = () => done.then(() => restore(collection)).catch(tellFailure);
    const close = notify({
      text: t("collectionDeleted", { name: collection.name }),
      action: { label: t("label"), run: undo, isUndo: true },
    });
    done.catch((error) => {
      close();
      tellFailure(error);
    });
  };
}
