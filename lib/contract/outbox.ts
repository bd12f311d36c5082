import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { MessageId, PartNumber } from "./messages.ts";

/** An address that may go into SMTP and into a header: one @, no control characters, spaces or angle brackets. */
export const Recipient = z.object({
  name: z
    .string()
    .max(200)
    .regex(/^[^\u0000-\u001f\u007f]*$/, "Control characters are not allowed"),
  address: z
    .string()
    .max(254)
    .regex(
      /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f]+@[^\s@<>()\\,;:"\u0000-\u001f\u007f]+$/,
      "This is not a mail address",
    ),
});
export type Recipient = z.infer<typeof Recipient>;

const UploadId = z.uuid();
const SubmissionId = z.uuid();

export const Upload = z.object({
  id: UploadId,
  filename: z.string(),
  type: z.string(),
  /** In bytes. */
  size: z.number().int().nonnegative(),
});
export type Upload = z.infer<typeof Upload>;

/** A file of the message: uploaded for it, or a part of a message on the server (forwarding, quoted inline images). */
export const OutgoingAttachment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("upload"), upload: Upload }),
  z.object({
    kind: z.literal("part"),
    messageId: MessageId,
    part: PartNumber,
    filename: z.string().max(255),
    type: z.string().max(255),
    size: z.number().int().nonnegative(),
  }),
]);
export type OutgoingAttachment = z.infer<typeof OutgoingAttachment>;

/** What the composer holds. Undo and a failed submission give it back as it was. */
export const Draft = z.object({
  to: z.array(Recipient).max(500),
  cc: z.array(Recipient).max(500),
  bcc: z.array(Recipient).max(500),
  subject: z.string().max(2000),
  /** The editor's HTML. Images of the quoted message keep the address of their part: they are sent along as inline parts. */
  html: z.string().max(5_000_000),
  attachments: z.array(OutgoingAttachment).max(100),
  /** The message that is answered or forwarded. */
  source: z.object({ id: MessageId, action: z.enum(["reply", "forward"]) }).nullable(),
  /** RFC 5322 Message-IDs, for the headers of the same names. */
  inReplyTo: z.string().max(998).nullable(),
  references: z.array(z.string().max(998)).max(200),
});
export type Draft = z.infer<typeof Draft>;

export const SubmissionState = z.enum([
  "queued",
  "submitting",
  "submitted",
  "filed",
  "failed",
  "unknown",
  "cancelled",
]);
export type SubmissionState = z.infer<typeof SubmissionState>;

export const Submission = z.object({
  id: SubmissionId,
  state: SubmissionState,
  subject: z.string(),
  recipients: z.array(z.string()),
  /** Not before this time; until then it can be undone. ISO 8601. */
  sendAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  attempts: z.number().int(),
  /** One sentence on the last failure. */
  lastError: z.string().nullable(),
});
export type Submission = z.infer<typeof Submission>;

export const createUpload = endpoint({
  method: "POST",
  path: "/api/uploads",
  summary:
    "Store a file for a message that is being written; refused before it is read whole if it is too large",
  access: "session",
  status: 201,
  query: z.object({
    filename: z.string().min(1).max(255),
    type: z.string().max(255).default("application/octet-stream"),
  }),
  body: "bytes",
  response: Upload,
});

export const deleteUpload = endpoint({
  method: "DELETE",
  path: "/api/uploads/{uploadId}",
  summary: "Forget an uploaded file",
  access: "session",
  status: 204,
  params: z.object({ uploadId: UploadId }),
  response: "nothing",
});

export const createSubmission = endpoint({
  method: "POST",
  path: "/api/outbox",
  summary: "Accept a message for sending. From the answer on it is stored and cannot be lost",
  access: "session",
  status: 202,
  body: z.object({
    /** Made once for each message by the composer: a repeated POST is answered with the first one's submission. */
    idempotencyKey: z.uuid(),
    draft: Draft.refine(
      (draft) => draft.to.length + draft.cc.length + draft.bcc.length > 0,
      "Add at least one recipient.",
    ),
  }),
  response: Submission,
});

export const listSubmissions = endpoint({
  method: "GET",
  path: "/api/outbox",
  summary: "Messages that are accepted and not yet filed in Sent, the failed ones included, newest first",
  access: "session",
  status: 200,
  response: z.object({ submissions: z.array(Submission) }),
});

export const cancelSubmission = endpoint({
  method: "DELETE",
  path: "/api/outbox/{submissionId}",
  summary:
    "Take a message back before it is submitted, or after it failed; answers with what the composer held",
  access: "session",
  status: 200,
  params: z.object({ submissionId: SubmissionId }),
  response: z.object({ draft: Draft }),
});

export const retrySubmission = endpoint({
  method: "POST",
  path: "/api/outbox/{submissionId}/attempts",
  summary: "Try a failed message again now",
  access: "session",
  status: 202,
  params: z.object({ submissionId: SubmissionId }),
  response: Submission,
});
