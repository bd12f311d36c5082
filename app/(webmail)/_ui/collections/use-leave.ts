import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import { useLeaveCollection } from "../../../_data/use-offers.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useTellFailure } from "./use-tell-failure.ts";

/** Leaves what another person shares, and tells it. */
export function useLeave(): (collection: Collection) => void {
  const t = useTranslations("sharing.undo");
  const notify = useNotify();
  const tellFailure = useTellFailure();
  const { mutate: leave } = useLeaveCollection();
  return (collection) =>
    leave(collection, {
      onSuccess: () => notify({ text: t("left", { name: collection.name }) }),
      onError: tellFailure,
    });
}
