import { AppError } from "#lib/errors.ts";
import { parseMessageId } from "#lib/mail/ids.ts";
import type { MailAccount, MailGateway, MailStore } from "#lib/mail/ports.ts";
import type { BodyPart } from "#lib/mail/types.ts";
import type { ByteBudget } from "./byte-budget.ts";

export type ReadPart = (messageId: string, part: string) => Promise<{ type: string; content: Buffer }>;

/**
 * Reads parts of messages in this account, each message's structure once. The mail server is asked only when there is a
 * part to read. The function throws message-gone, input-invalid (no such part), too-large and what the store throws.
 */
export function partReader(account: MailAccount, mail: MailGateway, budget: ByteBudget): ReadPart {
  let store: Promise<MailStore> | undefined;
  const structures = new Map<string, Promise<BodyPart>>();

  return async (messageId, partNumber) => {
    store ??= mail.openStore(account);
    const opened = await store;
    const ref = parseMessageId(messageId);
    const known = structures.get(messageId) ?? opened.fetchStructure(ref).then(({ body }) => body);
    structures.set(messageId, known);
    const part = findPart(await known, partNumber);
    if (!part) throw new AppError("input-invalid", "An attachment of the forwarded message cannot be found.");
    const [content = Buffer.alloc(0)] = await opened.fetchParts(ref, [part], budget.left + 1);
    budget.spend(content.length);
    return { type: part.type, content };
  };
}

function findPart(body: BodyPart, number: string): BodyPart | null {
  if (body.part === number) return body;
  for (const child of body.children) {
    const found = findPart(child, number);
    if (found) return found;
  }
  return null;
}
