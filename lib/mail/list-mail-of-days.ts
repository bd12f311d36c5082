import type { MailStore } from "./ports.ts";
import type { MessageSummary, SearchCriteria } from "./types.ts";

const most = 200;

export interface MailOfDays {
  messages: (MessageSummary & { sent: boolean })[];
  truncated: boolean;
}

/**
 * What came into the inbox and the archive and what lies in Sent between two days (`to` is the day after the last), newest
 * first.
 */
export async function listMailOfDays(
  store: MailStore,
  { from, to, address }: { from: string; to: string; address?: string | undefined },
): Promise<MailOfDays> {
  // What is not ASCII would need a CHARSET that not every server knows.
  if (address && !/^[\x21-\x7e]+$/.test(address)) return { messages: [], truncated: false };
  const criteria: SearchCriteria = { since: from, before: to, ...(address && { participant: address }) };
  const folders = (await store.listFolders()).filter(
    ({ role, selectable }) => selectable && (role === "inbox" || role === "sent" || role === "archive"),
  );
  const found: MailOfDays["messages"] = [];
  let total = 0;
  for (const { path, role } of folders) {
    const part = await store.search(path, criteria, most);
    total += part.total;
    found.push(...part.messages.map((message) => ({ ...message, sent: role === "sent" })));
  }
  const messages = found.toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime()).slice(0, most);
  return { messages, truncated: total > messages.length };
}
