import type { Attachment, Message } from "#lib/contract/messages.ts";
import type { OutgoingAttachment } from "#lib/contract/outbox.ts";
import { type Composition, emptyComposition, fromDraft } from "./composition.ts";
import { forwardedBody, type QuoteWords, repliedBody } from "./quote-message.ts";
import { replyAllRecipients, replyRecipients } from "./reply-recipients.ts";
import { forwardSubject, replySubject } from "./reply-subject.ts";
import type { Start } from "./start.ts";
import { threadHeaders } from "./thread-headers.ts";

/** The message that the composer opens with. */
export function startComposition(start: Start, ownAddress: string, words: QuoteWords): Composition {
  switch (start.type) {
    case "new":
      return { ...emptyComposition(), ...start.prefill };
    case "reply":
      return reply(start.message, replyRecipients(start.message, ownAddress), "reply", words);
    case "replyAll":
      return reply(start.message, replyAllRecipients(start.message, ownAddress), "replyAll", words);
    case "forward":
      return forward(start.message, words);
    case "draft":
      return fromDraft(start.draft);
    case "restored":
      return start.composition;
  }
}

function reply(
  message: Message,
  recipients: Pick<Composition, "to" | "cc">,
  beginning: "reply" | "replyAll",
  words: QuoteWords,
): Composition {
  return {
    ...emptyComposition(beginning),
    ...recipients,
    ...threadHeaders(message),
    subject: replySubject(message.subject),
    html: repliedBody(message, words),
    source: { id: message.id, action: "reply" },
  };
}

function forward(message: Message, words: QuoteWords): Composition {
  return {
    ...emptyComposition("forward"),
    subject: forwardSubject(message.subject),
    html: forwardedBody(message, words),
    attachments: message.attachments.filter((part) => !part.inline).map((part) => takeAlong(message, part)),
    source: { id: message.id, action: "forward" },
  };
}

function takeAlong(message: Message, { part, filename, type, size }: Attachment): OutgoingAttachment {
  return { kind: "part", messageId: message.id, part, filename: filename.slice(0, 255), type, size };
}
