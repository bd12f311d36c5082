/** A mailbox that a message is addressed to. Checked by the contract: fit for SMTP and for a header. */
interface Recipient {
  name: string;
  address: string;
}

export interface StoredUpload {
  id: string;
  filename: string;
  type: string;
  /** In bytes. */
  size: number;
}

export type OutgoingFile =
  | { kind: "upload"; upload: StoredUpload }
  | { kind: "part"; messageId: string; part: string; filename: string; type: string; size: number };

/** What the composer holds; kept as it came, so that it can be given back. Message ids are the API's. */
export interface Draft {
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string;
  html: string;
  attachments: OutgoingFile[];
  source: { id: string; action: "reply" | "forward" } | null;
  inReplyTo: string | null;
  references: string[];
}

type SubmissionState = "queued" | "submitting" | "submitted" | "filed" | "failed" | "unknown" | "cancelled";

/** A submission as its person sees it. */
export interface Submission {
  id: string;
  state: SubmissionState;
  subject: string;
  envelopeTo: string[];
  sendAt: Date;
  createdAt: Date;
  attempts: number;
  lastError: string | null;
}

/** A recipient that the server did not take although it took others, with the server's words. */
export interface RefusedRecipient {
  address: string;
  reason: string;
}
