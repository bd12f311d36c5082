import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { FolderId, FolderRole } from "./folders.ts";

/** Opaque to the browser: folder id, UIDVALIDITY and UID. A moved message has a new one. */
export const MessageId = z.string().regex(/^[A-Za-z0-9_-]{1,1400}\.\d{1,20}\.\d{1,10}$/);
/** An IMAP body part's number, such as `2` or `1.3` (RFC 9051 section 6.4.5). */
export const PartNumber = z.string().regex(/^\d{1,5}(\.\d{1,5}){0,30}$/);
const MessageIds = z.array(MessageId).min(1).max(1000);

export const Address = z.object({ name: z.string(), address: z.string() });
export type Address = z.infer<typeof Address>;

export const MessageFlags = z.object({
  seen: z.boolean(),
  flagged: z.boolean(),
  answered: z.boolean(),
  forwarded: z.boolean(),
  draft: z.boolean(),
});
export type MessageFlags = z.infer<typeof MessageFlags>;

/** A row of the message list. */
export const MessageSummary = z.object({
  id: MessageId,
  flags: MessageFlags,
  from: z.array(Address),
  to: z.array(Address),
  subject: z.string(),
  preview: z.string(),
  /** When the server received it (INTERNALDATE), ISO 8601. */
  receivedAt: z.iso.datetime(),
  /** In bytes, as the server counts it. */
  size: z.number().int().nonnegative(),
  hasAttachments: z.boolean(),
});
export type MessageSummary = z.infer<typeof MessageSummary>;

/** A run of a folder's rows. Row 0 is the newest message. */
export const MessageWindow = z.object({
  folderId: FolderId,
  /** Messages in the whole folder. */
  total: z.number().int().nonnegative(),
  offset: z.number().int().nonnegative(),
  messages: z.array(MessageSummary),
});
export type MessageWindow = z.infer<typeof MessageWindow>;

export const Attachment = z.object({
  part: PartNumber,
  /** Safe to show and to save under: without path, control and direction-changing characters. */
  filename: z.string(),
  type: z.string(),
  /** In bytes after decoding; an estimate where the part is encoded. */
  size: z.number().int().nonnegative(),
  /** For an image that the HTML shows by `cid:`; without angle brackets. */
  contentId: z.string().nullable(),
  /** Referred to from the HTML, so not listed as an attachment. */
  inline: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Message = MessageSummary.omit({ preview: true }).extend({
  folderId: FolderId,
  /** The Date header, ISO 8601; null when missing or unreadable. */
  sentAt: z.iso.datetime().nullable(),
  cc: z.array(Address),
  bcc: z.array(Address),
  replyTo: z.array(Address),
  /** RFC 5322 Message-ID, In-Reply-To and References with their angle brackets. */
  messageIdHeader: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  /** As the sender wrote it, not sanitised: it may be shown only through the message frame. */
  html: z.string().nullable(),
  text: z.string().nullable(),
  /** The text was cut because it is larger than what can be shown; the source holds it whole. */
  truncated: z.boolean(),
  attachments: z.array(Attachment),
});
export type Message = z.infer<typeof Message>;

export const listMessages = endpoint({
  method: "GET",
  path: "/api/folders/{folderId}/messages",
  summary: "A window of a folder, newest first",
  access: "session",
  status: 200,
  params: z.object({ folderId: FolderId }),
  query: z.object({
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: MessageWindow,
});

export const openMessage = endpoint({
  method: "GET",
  path: "/api/messages/{messageId}",
  summary: "One message with its text and the list of its attachments; does not mark it as read",
  access: "session",
  status: 200,
  params: z.object({ messageId: MessageId }),
  response: Message,
});

export const downloadPart = endpoint({
  method: "GET",
  path: "/api/messages/{messageId}/parts/{part}",
  summary: "An attachment's decoded bytes. With inline=true an image is served to be shown",
  access: "session",
  status: 200,
  params: z.object({ messageId: MessageId, part: PartNumber }),
  query: z.object({ inline: z.enum(["true", "false"]).default("false") }),
  response: "bytes",
});

export const downloadSource = endpoint({
  method: "GET",
  path: "/api/messages/{messageId}/source",
  summary: "The message as the server keeps it, for saving as .eml",
  access: "session",
  status: 200,
  params: z.object({ messageId: MessageId }),
  response: "bytes",
});

export const changeFlags = endpoint({
  method: "PATCH",
  path: "/api/messages",
  summary: "Mark messages as read or unread, starred or not",
  access: "session",
  status: 204,
  body: z
    .object({ ids: MessageIds, seen: z.boolean().optional(), flagged: z.boolean().optional() })
    .refine((body) => body.seen !== undefined || body.flagged !== undefined, "Nothing to change"),
  response: "nothing",
});

export const moveMessages = endpoint({
  method: "POST",
  path: "/api/moves",
  summary:
    "Move messages to a folder, or to the one with a role, which is made if it is missing (delete is a move to trash)",
  access: "session",
  status: 200,
  body: z.object({
    ids: MessageIds,
    to: z.union([z.object({ folderId: FolderId }), z.object({ role: FolderRole })]),
  }),
  response: z.object({
    folderId: FolderId,
    /** The new id of each message, null where the server does not tell it (no UIDPLUS) or the message was gone. */
    moved: z.array(z.object({ from: MessageId, to: MessageId.nullable() })),
  }),
});

export const expungeMessages = endpoint({
  method: "POST",
  path: "/api/expunges",
  summary: "Delete messages for ever",
  access: "session",
  status: 204,
  body: z.object({ ids: MessageIds }),
  response: "nothing",
});

export const FoundMessage = MessageSummary.extend({ folderId: FolderId });
export type FoundMessage = z.infer<typeof FoundMessage>;

export const findMessage = endpoint({
  method: "GET",
  path: "/api/message-lookups",
  summary: "Where the message with this Message-ID lies now",
  access: "session",
  status: 200,
  query: z.object({ messageId: z.string().min(3).max(998) }),
  response: z.object({ id: MessageId, folderId: FolderId }),
});

export const listFlagged = endpoint({
  method: "GET",
  path: "/api/flagged-messages",
  summary: "Starred messages of all folders but junk and trash, newest first, at most 200",
  access: "session",
  status: 200,
  response: z.object({ messages: z.array(FoundMessage) }),
});

export const listMailOfDays = endpoint({
  method: "GET",
  path: "/api/mail-of-days",
  summary: "Mail received and sent between two days, newest first, at most 200",
  access: "session",
  status: 200,
  query: z.object({
    from: z.iso.date(),
    /** The day after the last. */
    to: z.iso.date(),
    /** Only what came from this address or went to it. */
    address: z.string().max(254).optional(),
  }),
  response: z.object({
    messages: z.array(FoundMessage.extend({ sent: z.boolean() })),
    /** There were more. */
    truncated: z.boolean(),
  }),
});
