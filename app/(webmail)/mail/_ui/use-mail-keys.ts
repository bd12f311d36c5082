import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Message, MessageSummary } from "#lib/contract/messages.ts";
import type { MessageList } from "../../../_data/message-list.ts";
import { queryKeys } from "../../../_data/query-keys.ts";
import { ownsKeys } from "../../../_ui/owns-keys.ts";
import { useComposer } from "./composer/composer-provider.tsx";
import { useSelection } from "./list/selection.tsx";
import { useMessageActions } from "./message-actions.tsx";
import { usePlace } from "./use-place.ts";

/** The keys that do something to messages: the ticked ones, else the row with the focus, else the open message. */
export function useMailKeys(): void {
  const client = useQueryClient();
  const { folderId, messageId } = usePlace();
  const { selected, clear } = useSelection();
  const actions = useMessageActions();
  const composer = useComposer();

  useEffect(() => {
    const rows = () => client.getQueryData<MessageList>(queryKeys.list(folderId))?.rows ?? [];
    const opened = () => (messageId ? client.getQueryData<Message>(queryKeys.message(messageId)) : undefined);

    const acted = (): (MessageSummary | Message)[] => {
      if (selected.size > 0) return rows().flatMap((row) => (row && selected.has(row.id) ? [row] : []));
      const focused = document.activeElement?.closest<HTMLElement>("[role=row][data-index]");
      const one = focused ? rows()[Number(focused.dataset.index)] : opened();
      return one ? [one] : [];
    };

    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (ownsKeys(event.target)) return;
      if (act(event.key)) event.preventDefault();
    };

    const act = (key: string): boolean => {
      const message = opened();
      if (key === "Escape" && selected.size > 0) clear();
      else if (key === "n") composer.openNew();
      else if (key === "r" && message) composer.reply(message);
      else if (key === "a" && message) composer.replyAll(message);
      else if (key === "f" && message) composer.forward(message);
      else return actOn(key, acted());
      return true;
    };

    const actOn = (key: string, messages: (MessageSummary | Message)[]): boolean => {
      if (messages.length === 0) return false;
      if (key === "Delete" || key === "#") actions.remove(messages);
      else if (key === "e") actions.archive?.(messages);
      else if (key === "u")
        actions.setSeen(
          messages,
          messages.some((message) => !message.flags.seen),
        );
      else if (key === "s")
        actions.setFlagged(
          messages,
          messages.some((message) => !message.flags.flagged),
        );
      else return false;
      return true;
    };

    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [client, folderId, messageId, selected, clear, actions, composer]);
}
