import type {
  FoundMessage,
  Message,
  MessageSummary as SummaryDto,
  MessageWindow as WindowDto,
} from "#lib/contract/messages.ts";
import { hasAttachments } from "./has-attachments.ts";
import { folderIdOf, messageIdOf } from "./ids.ts";
import type { OpenedMessage } from "./open-message.ts";
import type { FolderPath, MessageSummary, MessageWindow } from "./types.ts";

export function presentWindow({
  folder,
  messages,
  ...rest
}: MessageWindow & { folder: FolderPath }): WindowDto {
  return { folderId: folderIdOf(folder), ...rest, messages: messages.map(presentSummary) };
}

export function presentMessage(message: OpenedMessage): Message {
  const { preview, ...summary } = presentSummary(message);
  const { envelope } = message;
  return {
    ...summary,
    folderId: folderIdOf(message.ref.folder),
    sentAt: envelope.sentAt?.toISOString() ?? null,
    cc: envelope.cc,
    bcc: envelope.bcc,
    replyTo: envelope.replyTo,
    messageIdHeader: envelope.messageId,
    inReplyTo: envelope.inReplyTo,
    references: message.references,
    html: message.html,
    text: message.text,
    truncated: message.truncated,
    attachments: message.files,
  };
}

export function presentFound(message: MessageSummary): FoundMessage {
  return { ...presentSummary(message), folderId: folderIdOf(message.ref.folder) };
}

function presentSummary(message: MessageSummary): SummaryDto {
  const { ref, flags, envelope, preview, receivedAt, size, body } = message;
  return {
    id: messageIdOf(ref),
    flags,
    from: envelope.from,
    to: envelope.to,
    subject: envelope.subject,
    preview,
    receivedAt: receivedAt.toISOString(),
    size,
    hasAttachments: hasAttachments(body),
  };
}
