import type { QueryClient } from "@tanstack/react-query";
import { listMessages, type MessageWindow } from "#lib/contract/messages.ts";
import { call } from "./api-client.ts";
import { mailChange } from "./mail-change.ts";
import { extendList, type MessageList, refreshList, windowSize } from "./message-list.ts";
import { queryKeys } from "./query-keys.ts";

/** Which windows of each folder are on the screen: what a refresh loads again. */
const shown = new Map<string, readonly number[]>();
const loading = new Set<string>();

/** Says which windows of a folder the person sees. */
export function showWindows(folderId: string, windows: readonly number[]): void {
  shown.set(folderId, windows);
}

/** The list as it is now: what is on the screen is loaded, the rest is kept as far as it still fits. */
export async function fetchMessageList(
  client: QueryClient,
  folderId: string,
  signal: AbortSignal,
): Promise<MessageList> {
  const old = client.getQueryData<MessageList>(queryKeys.list(folderId));
  const wanted = (old && shown.get(folderId)) || [0];
  const windows = await fetchWindows(folderId, wanted, signal);
  if (isTorn(windows)) return fetchMessageList(client, folderId, signal);
  // The end of the folder has come nearer: what was on the screen no longer exists.
  const total = windows[0]?.total ?? 0;
  if (total > 0 && windows.every((window) => window.messages.length === 0)) {
    return refreshList(old, await fetchWindows(folderId, [Math.floor((total - 1) / windowSize)], signal));
  }
  return refreshList(old, windows);
}

/** Two windows were read while the folder changed. */
function isTorn(windows: readonly MessageWindow[]): boolean {
  return windows.some((window) => window.total !== windows[0]?.total);
}

function fetchWindows(folderId: string, indexes: readonly number[], signal?: AbortSignal) {
  return Promise.all(
    indexes.map((index) =>
      call(listMessages, {
        params: { folderId },
        query: { offset: index * windowSize, limit: windowSize },
        ...(signal && { signal }),
      }),
    ),
  );
}

/** Adds windows to a list that is already there. */
export async function loadWindows(client: QueryClient, folderId: string, indexes: readonly number[]) {
  const missing = indexes.filter((index) => !loading.has(`${folderId}:${index}`));
  if (missing.length === 0) return;
  for (const index of missing) loading.add(`${folderId}:${index}`);
  try {
    const windows = await fetchWindows(folderId, missing);
    const list = client.getQueryData<MessageList>(queryKeys.list(folderId));
    // While a change is on its way, the answer may be older than what is painted; its end refreshes anyway.
    if (!list || client.isMutating({ mutationKey: mailChange }) > 0) return;
    if (windows.some((window) => window.total !== list.total)) {
      await client.invalidateQueries({ queryKey: queryKeys.list(folderId) });
      return;
    }
    client.setQueryData(queryKeys.list(folderId), extendList(list, windows));
  } finally {
    for (const index of missing) loading.delete(`${folderId}:${index}`);
  }
}
