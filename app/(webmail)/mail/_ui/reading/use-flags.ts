import type { Message, MessageFlags } from "#lib/contract/messages.ts";
import { useMessageList } from "../../../../_data/use-message-list.ts";

/** A message's flags as the list knows them, where it does: the list follows changes that were made elsewhere. */
export function useFlags(message: Message): MessageFlags {
  const { data: list } = useMessageList(message.folderId);
  return list?.rows.find((row) => row?.id === message.id)?.flags ?? message.flags;
}
