import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { MessageList } from "../../../../_data/message-list.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { usePrefetchMessage } from "../../../../_data/use-message.ts";
import { usePlace } from "../use-place.ts";

/** Once a message is shown, fetches the ones above and below it: one of them is usually the next. */
export function usePrefetchNeighbours(messageId: string, isShown: boolean): void {
  const client = useQueryClient();
  const prefetch = usePrefetchMessage();
  const { folderId } = usePlace();
  useEffect(() => {
    if (!isShown) return;
    const rows = client.getQueryData<MessageList>(queryKeys.list(folderId))?.rows ?? [];
    const index = rows.findIndex((row) => row?.id === messageId);
    if (index < 0) return;
    for (const row of [rows[index + 1], rows[index - 1]]) if (row) prefetch(row.id);
  }, [client, prefetch, folderId, messageId, isShown]);
}
