import { LRUCache } from "lru-cache";
import type { BodyPart, MessageRef, MessageSummary } from "#lib/mail/types.ts";

/** What never changes about a message for as long as its UIDVALIDITY stands. */
export interface KnownMessage {
  summary: Omit<MessageSummary, "flags" | "ref">;
  /** The References header's ids; null until somebody opened the message. */
  references: string[] | null;
}

const shared = globalThis as typeof globalThis & { pennypostMessages?: LRUCache<string, KnownMessage> };

/** In bytes, roughly, over all accounts. */
const cacheSize = 96 * 1024 * 1024;

/** Parsed once, then kept. On globalThis because Next gives every route bundle its own copy of this module. */
function messages(): LRUCache<string, KnownMessage> {
  shared.pennypostMessages ??= new LRUCache({ maxSize: cacheSize, sizeCalculation: estimateSize });
  return shared.pennypostMessages;
}

/** The known messages of one account. */
export class SummaryCache {
  readonly #accountId: string;

  constructor(accountId: string) {
    this.#accountId = accountId;
  }

  get(ref: MessageRef): KnownMessage | undefined {
    return messages().get(this.#key(ref));
  }

  set(ref: MessageRef, known: KnownMessage): void {
    messages().set(this.#key(ref), known);
  }

  #key({ folder, uidValidity, uid }: MessageRef): string {
    return `${this.#accountId}\0${folder}\0${uidValidity}\0${uid}`;
  }
}

/** Strings count two bytes a character, objects a flat sum; right within a factor of two. */
function estimateSize({ summary, references }: KnownMessage): number {
  const { envelope, preview, body } = summary;
  const people = [envelope.from, envelope.replyTo, envelope.to, envelope.cc, envelope.bcc].flat();
  const letters = people.reduce((sum, { name, address }) => sum + name.length + address.length + 60, 0);
  const ids = (references ?? []).reduce((sum, id) => sum + id.length + 30, 0);
  return 1500 + 2 * (letters + ids + envelope.subject.length + preview.length) + partsOf(body) * 800;
}

function partsOf(body: BodyPart): number {
  return body.children.reduce((sum, child) => sum + partsOf(child), 1);
}
