import { useQueryClient } from "@tanstack/react-query";
import type { MessageList } from "../../../_data/message-list.ts";
import { queryKeys } from "../../../_data/query-keys.ts";
import { goToPlace, usePlace } from "./use-place.ts";

/**
 * When the open message is about to go away, opens the next one (the one before, at the end of the folder). A window
 * with one pane goes back to the list.
 */
export function useLeaveMessages(): (ids: readonly string[]) => void {
  const client = useQueryClient();
  const { folderId, messageId } = usePlace();
  return (ids) => {
    if (!messageId || !ids.includes(messageId)) return;
    const rows = client.getQueryData<MessageList>(queryKeys.list(folderId))?.rows ?? [];
    const index = rows.findIndex((row) => row?.id === messageId);
    const stays = (row: MessageList["rows"][number]) => row && !ids.includes(row.id);
    const next = rows.slice(index + 1).find(stays) ?? rows.slice(0, Math.max(0, index)).findLast(stays);
    const single = matchMedia("(width < 700px)").matches;
    goToPlace(folderId, index < 0 || single ? undefined : next?.id, { replace: true });
  };
}
