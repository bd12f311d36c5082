import type { MailStore } from "./ports.ts";
import type { MessageSummary } from "./types.ts";

const most = 200;
const mostFolders = 100;

/** Starred messages of all folders but junk and trash, newest first. */
export async function listFlagged(store: MailStore): Promise<MessageSummary[]> {
  const folders = (await store.listFolders()).filter(
    ({ selectable, total, role }) => selectable && total > 0 && role !== "trash" && role !== "junk",
  );
  const messages: MessageSummary[] = [];
  for (const { path } of folders.slice(0, mostFolders))
    messages.push(...(await store.search(path, { flagged: true }, most)).messages);
  return messages.toSorted((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime()).slice(0, most);
}
