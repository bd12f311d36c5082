import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Folder, FolderRole } from "#lib/contract/folders.ts";
import type { Message, MessageFlags } from "#lib/contract/messages.ts";
import { flagRows, type MessageList, removeRows } from "./message-list.ts";
import { queryKeys } from "./query-keys.ts";

/** What the cache held before a change was painted. */
export type Painted = [QueryKey, unknown][];

/** Stops what is being fetched, so that an older answer does not overwrite the paint. */
async function hold(client: QueryClient): Promise<Painted> {
  await Promise.all([
    client.cancelQueries({ queryKey: queryKeys.lists }),
    client.cancelQueries({ queryKey: queryKeys.folders }),
  ]);
  return [
    ...client.getQueriesData({ queryKey: queryKeys.lists }),
    ...client.getQueriesData({ queryKey: queryKeys.folders }),
    ...client.getQueriesData({ queryKey: ["message"] }),
  ];
}

/** Puts back what was there before. */
export function unpaint(client: QueryClient, painted: Painted | undefined): void {
  for (const [key, data] of painted ?? []) client.setQueryData(key, data);
}

/** Shows flags as changed in lists, open messages and unread counts, before the server has answered. */
export async function paintFlags(
  client: QueryClient,
  ids: ReadonlySet<string>,
  flags: Partial<MessageFlags>,
): Promise<Painted> {
  const before = await hold(client);
  const known = knownMessages(client, ids);
  if (flags.seen !== undefined) {
    const unread = new Map<string, number>();
    for (const message of known.values()) {
      if (message.flags.seen === flags.seen) continue;
      unread.set(message.folderId, (unread.get(message.folderId) ?? 0) + (flags.seen ? -1 : 1));
    }
    paintFolders(client, (folder) => ({
      ...folder,
      unread: atLeastNone(folder.unread, unread.get(folder.id)),
    }));
  }
  for (const [key, list] of client.getQueriesData<MessageList>({ queryKey: queryKeys.lists })) {
    if (list) client.setQueryData(key, flagRows(list, ids, flags));
  }
  for (const id of ids) {
    client.setQueryData<Message>(
      queryKeys.message(id),
      (message) => message && { ...message, flags: { ...message.flags, ...flags } },
    );
  }
  return before;
}

/** Takes messages out of their lists and moves their counts, before the server has answered. */
export async function paintRemoval(
  client: QueryClient,
  ids: ReadonlySet<string>,
  to?: { folderId: string } | { role: FolderRole },
): Promise<Painted> {
  const before = await hold(client);
  const known = [...knownMessages(client, ids).values()];
  const count = (messages: typeof known) => ({
    total: messages.length,
    unread: messages.filter((message) => !message.flags.seen).length,
  });
  const arriving = count(known);
  paintFolders(client, (folder) => {
    const leaving = count(known.filter((message) => message.folderId === folder.id));
    const isTarget = to && ("role" in to ? folder.role === to.role : folder.id === to.folderId);
    return {
      ...folder,
      total: atLeastNone(folder.total, (isTarget ? arriving.total : 0) - leaving.total),
      unread: atLeastNone(folder.unread, (isTarget ? arriving.unread : 0) - leaving.unread),
    };
  });
  for (const [key, list] of client.getQueriesData<MessageList>({ queryKey: queryKeys.lists })) {
    if (list) client.setQueryData(key, removeRows(list, ids));
  }
  return before;
}

function atLeastNone(value: number, change = 0): number {
  return Math.max(0, value + change);
}

function paintFolders(client: QueryClient, paint: (folder: Folder) => Folder): void {
  client.setQueryData<Folder[]>(queryKeys.folders, (folders) => folders?.map(paint));
}

/** What the browser knows of these messages, from lists and from opened messages. */
function knownMessages(client: QueryClient, ids: ReadonlySet<string>) {
  const known = new Map<string, { folderId: string; flags: MessageFlags }>();
  for (const [key, list] of client.getQueriesData<MessageList>({ queryKey: queryKeys.lists })) {
    for (const row of list?.rows ?? []) {
      if (row && ids.has(row.id)) known.set(row.id, { folderId: String(key[1]), flags: row.flags });
    }
  }
  for (const id of ids) {
    const message = client.getQueryData<Message>(queryKeys.message(id));
    if (message && !known.has(id)) known.set(id, message);
  }
  return known;
}
