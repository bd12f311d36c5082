import type { Message } from "#lib/contract/messages.ts";

/** The most Message-IDs and the longest one that a draft may carry. */
const mostReferences = 200;
const longestId = 998;

/**
 * In-Reply-To and References of an answer (RFC 5322 section 3.6.4): the parent's References, or else its In-Reply-To
 * when that holds a single id, followed by the parent's own Message-ID.
 */
export function threadHeaders(parent: Pick<Message, "messageIdHeader" | "inReplyTo" | "references">): {
  inReplyTo: string | null;
  references: string[];
} {
  const own = messageIds(parent.messageIdHeader).at(0) ?? null;
  const earlier = parent.references.flatMap(messageIds);
  const answered = messageIds(parent.inReplyTo);
  const before = earlier.length > 0 ? earlier : answered.length === 1 ? answered : [];
  const chain = [...before.filter((id) => id !== own), ...(own ? [own] : [])];
  return { inReplyTo: own, references: shorten(chain) };
}

function messageIds(header: string | null): string[] {
  return (header?.match(/<[^<>\s]+>/g) ?? []).filter((id) => id.length <= longestId);
}

/** A very long thread keeps its first message and the latest ones. */
function shorten(chain: string[]): string[] {
  if (chain.length <= mostReferences) return chain;
  return [...chain.slice(0, 1), ...chain.slice(1 - mostReferences)];
}
