import { useEffect, useRef } from "react";
import type { Message } from "#lib/contract/messages.ts";
import { useChangeFlags } from "../../../../_data/use-change-flags.ts";

/** Marks a message as read once it is shown. A message that is then marked as unread stays so while it is open. */
export function useMarkAsRead(message: Message | undefined): void {
  const { mutate: changeFlags } = useChangeFlags();
  const marked = useRef<string>(undefined);
  useEffect(() => {
    if (!message || marked.current === message.id) return;
    marked.current = message.id;
    if (!message.flags.seen) changeFlags({ ids: [message.id], seen: true });
  }, [message, changeFlags]);
}
