/** The path of a mailbox on its server, as the server spells it (decoded from modified UTF-7). */
export type FolderPath = string & { readonly __brand: "FolderPath" };

/** Names a message for as long as its mailbox's UIDVALIDITY stands (RFC 9051 section 2.3.1.1). */
export interface MessageRef {
  folder: FolderPath;
  uidValidity: bigint;
  uid: number;
}

export type FolderRole = "inbox" | "drafts" | "sent" | "archive" | "junk" | "trash";

export interface Folder {
  path: FolderPath;
  name: string;
  parent: FolderPath | null;
  role: FolderRole | null;
  selectable: boolean;
  total: number;
  unread: number;
}

/** What another may do in a folder: read it, or also flag, add, move and delete. */
export type FolderRight = "read" | "write";

/** `identifier`: what the server calls somebody, mostly their address. */
export interface FolderAccess {
  identifier: string;
  right: FolderRight;
}

export interface Address {
  name: string;
  address: string;
}

export interface Flags {
  seen: boolean;
  flagged: boolean;
  answered: boolean;
  forwarded: boolean;
  draft: boolean;
}

/** RFC 9051 section 2.3.5: what the server parsed out of the header, encoded words decoded. */
export interface Envelope {
  messageId: string | null;
  inReplyTo: string | null;
  /** The Date header; null when missing or unreadable. */
  sentAt: Date | null;
  subject: string;
  from: Address[];
  replyTo: Address[];
  to: Address[];
  cc: Address[];
  bcc: Address[];
}

/** A node of the BODYSTRUCTURE (RFC 9051 section 7.5.2). */
export interface BodyPart {
  /** `1`, `1.2` ...; of a single-part message `1`; of the root multipart the empty string. */
  part: string;
  /** In lower case: `text/html`. */
  type: string;
  /** Content-Type parameters with lower-case names, RFC 2231 decoded. */
  parameters: Record<string, string>;
  /** Content-Transfer-Encoding in lower case. */
  encoding: string;
  /** In bytes as transferred. */
  size: number;
  disposition: "inline" | "attachment" | null;
  filename: string | null;
  /** Without angle brackets. */
  contentId: string | null;
  children: BodyPart[];
}

/** What a list row needs. All but the flags never changes for a ref. */
export interface MessageSummary {
  ref: MessageRef;
  flags: Flags;
  envelope: Envelope;
  preview: string;
  receivedAt: Date;
  /** RFC822.SIZE in bytes. */
  size: number;
  body: BodyPart;
}

/** Rows of a folder; row 0 is the newest. */
export interface MessageWindow {
  total: number;
  offset: number;
  messages: MessageSummary[];
}

/** What a search asks for; days are written `YYYY-MM-DD`, as the server counts them. */
export interface SearchCriteria {
  uid?: number;
  flagged?: true;
  /** Received on this day or later. */
  since?: string;
  /** Received before this day. */
  before?: string;
  /** From, to or in copy to this address. */
  participant?: string;
}

export interface FoundMessages {
  total: number;
  messages: MessageSummary[];
}

export interface MessageStructure extends MessageSummary {
  /** The References header's message ids, oldest first. */
  references: string[];
}

export type FlagChange = Partial<Pick<Flags, "seen" | "flagged" | "answered" | "forwarded">>;

/** Where a moved message is now; `to` is null when the server does not tell (no UIDPLUS) or the message was gone. */
export interface Moved {
  from: MessageRef;
  to: MessageRef | null;
}

export type FolderEvent =
  | { type: "changed"; folder: FolderPath; reason: "arrived" | "expunged" | "flags" }
  /** The connection was away: something may have been missed. */
  | { type: "gap" };
