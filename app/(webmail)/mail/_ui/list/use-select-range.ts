import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { loadWindows } from "../../../../_data/fetch-message-list.ts";
import { type MessageList, windowSize } from "../../../../_data/message-list.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { useSelection } from "./selection.tsx";

/** The most rows that can be ticked in one go: as many as the server changes in one request. */
const mostRows = 1000;

export interface SelectRange {
  /** Ticks every row from the anchor to this one, loading those that were never in sight. */
  (to: number): Promise<void>;
  anchorAt: (index: number) => void;
}

/** Ticking of many rows at once, from the row that was ticked or opened last. */
export function useSelectRange(folderId: string, list: MessageList): SelectRange {
  const t = useTranslations("mail.list");
  const client = useQueryClient();
  const notify = useNotify();
  const { setSelected } = useSelection();
  const anchor = useRef(0);

  const select = async (to: number) => {
    const from = Math.min(anchor.current, to);
    const through = Math.max(anchor.current, to);
    if (through - from >= mostRows) {
      notify({ text: t("tooMany", { count: mostRows }), intent: "warning" });
      return;
    }
    const windows = new Set<number>();
    for (let index = from; index <= through; index += 1) {
      if (!list.rows[index]) windows.add(Math.floor(index / windowSize));
    }
    await loadWindows(client, folderId, [...windows]);
    const rows = client.getQueryData<MessageList>(queryKeys.list(folderId))?.rows ?? [];
    setSelected(new Set(rows.slice(from, through + 1).flatMap((row) => row?.id ?? [])));
  };
  return Object.assign(select, {
    anchorAt: (index: number) => {
      anchor.current = index;
    },
  });
}
