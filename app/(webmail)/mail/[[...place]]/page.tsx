import { cookies } from "next/headers";
import { preload } from "react-dom";
import { listFolders } from "#lib/contract/folders.ts";
import { listMessages, openMessage } from "#lib/contract/messages.ts";
import { listSubmissions } from "#lib/contract/outbox.ts";
import { getProfile } from "#lib/contract/session.ts";
import { addressOf } from "../../../_data/api-client.ts";
import { windowSize } from "../../../_data/message-list.ts";
import { inboxId } from "../_ui/inbox-id.ts";
import { MailArea } from "../_ui/mail-area.tsx";
import { outboxPlace } from "../_ui/outbox/outbox-place.ts";
import { paneCookie } from "../_ui/pane-layout.ts";

/** /mail, /mail/{folder} and /mail/{folder}/{message}: one page, so that a click inside asks nothing of the server. */
export default async function MailPage({ params }: { params: Promise<{ place?: string[] }> }) {
  const [folderId = inboxId, messageId] = (await params).place ?? [];
  // The browser asks for all that it will show while its scripts are still on their way.
  const wanted = [
    addressOf(listFolders, {}),
    folderId === outboxPlace
      ? addressOf(listSubmissions, {})
      : addressOf(listMessages, { params: { folderId }, query: { offset: 0, limit: windowSize } }),
    addressOf(getProfile, {}),
    ...(messageId ? [addressOf(openMessage, { params: { messageId } })] : []),
  ];
  for (const address of wanted) preload(address, { as: "fetch", crossOrigin: "anonymous" });
  return <MailArea panes={(await cookies()).get(paneCookie)?.value} />;
}
