import type { Message } from "#lib/contract/messages.ts";
import type { Draft } from "#lib/contract/outbox.ts";
import type { Composition } from "./composition.ts";

/** What a new message may begin with, for example from a mailto: link. */
export type Prefill = Partial<Pick<Draft, "to" | "cc" | "bcc" | "subject" | "html">>;

/** How a message begins. */
export type Start =
  | { type: "new"; prefill: Prefill | undefined }
  | { type: "reply" | "replyAll" | "forward"; message: Message }
  | { type: "draft"; draft: Draft }
  | { type: "restored"; composition: Composition };

/** A window of the composer. The one in front is open, the others are tabs at the lower edge. */
export interface OpenWindow {
  id: string;
  start: Start;
}
