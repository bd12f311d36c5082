import * as z from "zod";
import { Draft } from "#lib/contract/outbox.ts";
import { newKey } from "../../../../_data/new-key.ts";

/** What began the message; it names the window. */
export const Beginning = z.enum(["new", "reply", "replyAll", "forward"]);
export type Beginning = z.infer<typeof Beginning>;

const Person = z.object({ name: z.string(), address: z.string() });

/**
 * A message that is being written, as it is kept over a reload. Other than a Draft it may hold addresses that are not
 * valid yet.
 */
export const Composition = Draft.extend({
  /** The idempotency key of its submission. */
  key: z.uuid(),
  beginning: Beginning,
  to: z.array(Person),
  cc: z.array(Person),
  bcc: z.array(Person),
  /** What stands in the three fields and is not a recipient yet. */
  typed: z.object({ to: z.string(), cc: z.string(), bcc: z.string() }),
  subject: z.string(),
  html: z.string(),
  /** Names of files whose upload was cut off by a reload: their bytes are gone. */
  lostFiles: z.array(z.string()),
});
export type Composition = z.infer<typeof Composition>;

export const recipientFields = ["to", "cc", "bcc"] as const;
export type RecipientFieldName = (typeof recipientFields)[number];

/** A composition with nothing in it. */
export function emptyComposition(beginning: Beginning = "new"): Composition {
  return {
    key: newKey(),
    beginning,
    to: [],
    cc: [],
    bcc: [],
    typed: { to: "", cc: "", bcc: "" },
    subject: "",
    html: "",
    attachments: [],
    lostFiles: [],
    source: null,
    inReplyTo: null,
    references: [],
  };
}

/** What is sent. Call it only once every address is valid. */
export function toDraft(composition: Composition): Draft {
  const { to, cc, bcc, subject, html, attachments, source, inReplyTo, references } = composition;
  return { to, cc, bcc, subject, html, attachments, source, inReplyTo, references };
}

/** A message that came back from the outbox. It is a new one to the server: its first submission is over. */
export function fromDraft(draft: Draft): Composition {
  return { ...emptyComposition(beginningOf(draft)), ...draft };
}

function beginningOf(draft: Draft): Beginning {
  return draft.source?.action ?? "new";
}
