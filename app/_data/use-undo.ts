import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createReversion, type ItemVersion } from "#lib/contract/items.ts";
import { useNotify } from "../_ui/toaster.tsx";
import { call } from "./api-client.ts";
import { inBatches } from "./in-batches.ts";
import { itemChange } from "./item-change.ts";
import { useProblemText } from "./use-problem-text.ts";

/** What a change of items answers with. */
interface Changed {
  items: readonly ItemVersion[];
}

/** The latest notice takes the place of the one before: one Undo, for what was done last. */
const key = "item-action";

/**
 * Tells what was done to items, with an Undo that the key z does too. `done` is what the change answered, or the promise of
 * it where the change is painted first: when it fails, the notice gives way to the reason.
 */
export function useUndo(): (text: string, done: Changed | Promise<Changed>) => void {
  const t = useTranslations("sharing.undo");
  const client = useQueryClient();
  const notify = useNotify();
  const textOf = useProblemText();
  const { mutateAsync: revert } = useMutation({
    mutationKey: itemChange,
    mutationFn: async (items: readonly ItemVersion[]) => {
      for (const batch of inBatches(items)) await call(createReversion, { body: { items: batch } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["items"] }),
  });

  return (text, done) => {
    const settled = Promise.resolve(done);
    const undo = async () => {
      try {
        await revert((await settled).items);
        notify({ text: t("undone"), key });
      } catch (error) {
        notify({ text: `${t("failed")} ${textOf(error)}`, intent: "error", key });
      }
    };
    const close = notify({ text, action: { label: t("label"), run: undo, isUndo: true }, key });
    settled.catch((error) => {
      close();
      notify({ text: textOf(error), intent: "error", key });
    });
  };
}
