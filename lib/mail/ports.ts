import type { Readable } from "node:stream";
import type {
  BodyPart,
  FlagChange,
  Folder,
  FolderAccess,
  FolderEvent,
  FolderPath,
  FolderRight,
  FolderRole,
  FoundMessages,
  MessageRef,
  MessageStructure,
  MessageSummary,
  MessageWindow,
  Moved,
  SearchCriteria,
} from "./types.ts";

/**
 * Folders with messages that stay: IMAP, and later the local store behind POP3-only accounts.
 * Every method throws AppError: message-gone when a ref's UIDVALIDITY or UID no longer stands, not-found for a missing
 * folder, mail-refused when the server says no, mail-unavailable and mail-protocol-broken for the connection. Each call
 * borrows a connection for its own time only, so a store may be kept for as long as a request lasts.
 */
export interface MailStore {
  listFolders(): Promise<Folder[]>;
  /** The folder with this role; made and subscribed when the server has none. */
  ensureFolder(role: FolderRole): Promise<FolderPath>;
  /** Who may do what in the folder; null where the server has no access lists, or this person may not change this one. */
  listAccess(folder: FolderPath): Promise<FolderAccess[] | null>;
  /** Gives somebody this right in the folder; null takes away what they have. */
  changeAccess(folder: FolderPath, identifier: string, right: FolderRight | null): Promise<void>;
  /** Rows by offset from the newest (highest sequence number), with previews. */
  listWindow(folder: FolderPath, offset: number, limit: number): Promise<MessageWindow>;
  fetchStructure(ref: MessageRef): Promise<MessageStructure>;
  /** A part's bytes with the transfer encoding removed, at most `limit` of them. */
  fetchPart(ref: MessageRef, part: string, encoding: string, limit: number): Promise<Buffer>;
  /** For texts: each part's bytes with the transfer encoding removed, at most `limit` of them; all in one round trip. */
  fetchParts(ref: MessageRef, parts: Pick<BodyPart, "part" | "encoding">[], limit: number): Promise<Buffer[]>;
  /** The same as a stream of any length; each piece is its own short command, so a slow reader holds no connection. */
  streamPart(ref: MessageRef, part: string, encoding: string): Readable;
  /** The whole message as the server keeps it. */
  streamSource(ref: MessageRef): Readable;
  /** UIDs in the folder whose Message-ID header is this one. */
  findByMessageId(folder: FolderPath, messageId: string): Promise<number[]>;
  /** The newest messages of the folder from, to or copied to one of these addresses, newest first. */
  listWithAddress(folder: FolderPath, addresses: string[], limit: number): Promise<MessageSummary[]>;
  /** The newest messages that meet all of the criteria, and how many do. */
  search(folder: FolderPath, criteria: SearchCriteria, limit: number): Promise<FoundMessages>;
  changeFlags(refs: MessageRef[], change: FlagChange): Promise<void>;
  move(refs: MessageRef[], to: FolderPath): Promise<Moved[]>;
  expunge(refs: MessageRef[]): Promise<void>;
  /** Stores the bytes as they are. `receivedAt` becomes INTERNALDATE; without it the server takes now. */
  append(folder: FolderPath, mime: Buffer, flags: FlagChange, receivedAt?: Date): Promise<void>;
}

export interface OutgoingMessage {
  from: string;
  to: string[];
  mime: Buffer;
  /** Awaited after the last byte of the message and before the final dot: from then on a lost connection is unknown. */
  beforeDot: () => Promise<void>;
}

/** SMTP submission (RFC 6409). */
export interface MailTransport {
  /**
   * Resolves when the server has accepted the message for at least one recipient; `rejected` names the others with the
   * server's own words. Throws mail-refused for a permanent no, mail-unavailable for a temporary one or a lost connection.
   */
  submit(message: OutgoingMessage): Promise<{ rejected: { address: string; reason: string }[] }>;
}

/** Which mailbox on which server; never holds a password. */
export interface MailAccount {
  id: string;
  address: string;
  kind: "hosted" | "external";
}

/** The domain's way to mail servers; made by the composition root. */
export interface MailGateway {
  /** A store of this account. Connections and passwords never leave it. */
  openStore(account: MailAccount): Promise<MailStore>;
  openTransport(account: MailAccount): Promise<MailTransport>;
  /**
   * Calls the listener for every change in the inbox and in `folder`, until the returned function is called. Survives
   * lost connections. A `gap` event comes whenever a folder begins to be watched, at first and after each loss.
   */
  watch(account: MailAccount, folder: FolderPath | null, listener: (event: FolderEvent) => void): () => void;
  /** A real login with these credentials. Throws mail-login-rejected, mail-unavailable or mail-protocol-broken. */
  verifyLogin(address: string, password: string): Promise<void>;
  /** Ends every connection of this account: sign-out, changed password. */
  disconnect(accountId: string): Promise<void>;
  /** Ends those connections of this account that nobody uses at the moment: nothing more is to come soon. */
  rest(accountId: string): void;
  /** Throws when the server does not greet. */
  probeImap(): Promise<void>;
  probeSmtp(): Promise<void>;
}
