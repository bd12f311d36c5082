import { type QueryClient, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CollectionKind } from "#lib/contract/collections.ts";
import { StreamEvent, streamEvents } from "#lib/contract/events.ts";
import { addressOf, leaveForSignIn } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { mailChange } from "./mail-change.ts";
import { queryKeys } from "./query-keys.ts";

/** Events come in bursts; one refresh answers a burst. In milliseconds. */
const gather = 100;
/** First wait before the stream is opened again, doubled with each failure up to the longest. In milliseconds. */
const firstWait = 1_000;
const longestWait = 15_000;
/** A person who walks through folders with the arrow keys does not open a stream for each. In milliseconds. */
const settle = 250;

/**
 * Keeps what is shown true while the tab is open: what the server tells is fetched again. `folderId`: the folder that the
 * tab shows, besides the inbox.
 */
export function useLiveEvents(folderId?: string): void {
  const client = useQueryClient();
  /** The stream of the folder before, which tells of the inbox until the next one stands. */
  const previous = useRef<EventSource>(undefined);

  useEffect(() => () => previous.current?.close(), []);
  useEffect(() => {
    const refresher = createRefresher(client);
    let source: EventSource | undefined;
    let failures = 0;
    let opening = setTimeout(open, settle);

    function open(): void {
      const opened = new EventSource(addressOf(streamEvents, { query: { folderId } }));
      source = opened;
      opened.onopen = () => {
        if (previous.current !== opened) previous.current?.close();
        previous.current = opened;
        // Whatever happened before the stream stood was told to nobody.
        if (failures > 0) refresher.everything();
        else if (folderId) refresher.folder(folderId);
        failures = 0;
      };
      opened.onmessage = (event) => receive(StreamEvent.parse(JSON.parse(event.data)));
      opened.onerror = () => {
        opened.close();
        opening = setTimeout(open, Math.min(longestWait, firstWait * 2 ** failures));
        failures += 1;
      };
    }

    function receive(event: StreamEvent): void {
      if (event.type === "folder") refresher.folder(event.folderId);
      if (event.type === "resync") refresher.everything();
      if (event.type === "collection") refresher.collection(event.kind);
      if (event.type === "shares" || event.type === "reminders") refresher.named(event.type);
      if (event.type === "signed-out") leaveForSignIn();
    }

    return () => {
      clearTimeout(opening);
      if (source !== previous.current) source?.close();
    };
  }, [client, folderId]);
}

/** Gathers what is out of date and fetches it again, once nothing that the person did is on its way any more. */
function createRefresher(client: QueryClient) {
  const stale = new Map<string, QueryKey>();
  let isScheduled = false;

  const refresh = () => {
    isScheduled = false;
    // What the person just did is painted already; an answer from before it would take it away for a moment.
    if ([mailChange, itemChange].some((mutationKey) => client.isMutating({ mutationKey }) > 0)) return soon();
    for (const queryKey of stale.values()) void client.invalidateQueries({ queryKey });
    stale.clear();
  };
  const soon = () => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(refresh, gather);
  };
  const add = (...keys: QueryKey[]) => {
    for (const key of keys) stale.set(JSON.stringify(key), key);
    soon();
  };
  return {
    folder: (folderId: string) => add(queryKeys.list(folderId), queryKeys.folders, queryKeys.flagged),
    /** The calendar also shows birthdays and tasks. */
    collection: (kind: CollectionKind) =>
      add(queryKeys.collections, queryKeys.items(kind), queryKeys.items("calendar"), queryKeys.linked),
    named: (name: "shares" | "reminders") => add(queryKeys[name], queryKeys.collections),
    everything: () =>
      add(queryKeys.lists, queryKeys.folders, queryKeys.collections, queryKeys.shares, queryKeys.reminders, [
        "items",
      ]),
  };
}
