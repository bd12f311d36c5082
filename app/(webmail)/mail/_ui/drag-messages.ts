import type { MessageFlags } from "#lib/contract/messages.ts";
import styles from "./drag-messages.module.css";

/** What an action on messages needs to know of each. */
export interface ActedMessage {
  id: string;
  flags: MessageFlags;
}

/** What a drag of messages carries; no other program knows it. */
const dragType = "application/x-pennypost-messages";

/** Lets a drag carry messages, with their number as its picture. */
export function carryMessages(
  transfer: DataTransfer,
  messages: readonly ActedMessage[],
  label: string,
): void {
  transfer.effectAllowed = "move";
  transfer.setData(dragType, JSON.stringify(messages));
  const picture = document.createElement("div");
  picture.textContent = label;
  picture.className = styles.picture ?? "";
  document.body.append(picture);
  transfer.setDragImage(picture, -12, -8);
  // The browser takes its copy of the element once this event is over.
  setTimeout(() => picture.remove());
}

/** While a drag is on its way, the browser tells its kind, not its content. */
export function carriesMessages(transfer: DataTransfer): boolean {
  return transfer.types.includes(dragType);
}

export function readDraggedMessages(transfer: DataTransfer): ActedMessage[] {
  const data = transfer.getData(dragType);
  return data ? (JSON.parse(data) as ActedMessage[]) : [];
}
