import { usePathname } from "next/navigation";
import { inboxId } from "./inbox-id.ts";

export interface Place {
  folderId: string;
  messageId: string | undefined;
}

/** The folder and the message that the address bar names. */
export function usePlace(): Place {
  const [, , folderId = inboxId, messageId] = usePathname().split("/");
  return { folderId, messageId };
}

/**
 * Goes to a folder or a message without asking the server for a page. Next follows the history by itself.
 * `replace` leaves no step behind for Back.
 */
export function goToPlace(folderId: string, messageId?: string, { replace = false } = {}): void {
  const address = ["/mail", folderId, ...(messageId ? [messageId] : [])].join("/");
  if (address === window.location.pathname) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}
