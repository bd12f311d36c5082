import type { Message } from "#lib/contract/messages.ts";
import { messageTarget } from "../../../../_data/link-target.ts";
import { LinkedItems } from "../../../_ui/links/linked-items.tsx";
import { PinnedNotes } from "../../../_ui/notes/pinned-notes.tsx";
import styles from "./reading.module.css";

/** What was made from this message, and the notes that are pinned on it. */
export function MessageLinks({ message }: { message: Message }) {
  if (!message.messageIdHeader) return null;
  const target = messageTarget(message.messageIdHeader);
  return (
    <>
      <LinkedItems target={target} isMessage />
      <div className={styles.notes}>
        <PinnedNotes target={target} title={message.subject} canAdd={false} />
      </div>
    </>
  );
}
