import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { MailEvent, streamEvents } from "#lib/contract/events.ts";
import { addressOf, leaveForSignIn } from "./api-client.ts";
import { mailChange } from "./mail-change.ts";
import { queryKeys } from "./query-keys.ts";

/** Events come in bursts; one refresh answers a burst. In milliseconds. */
const gather = 100;
/** First wait before the stream is opened again, doubled with each failure up to the longest. In milliseconds. */
const firstWait = 1_000;
const longestWait = 30_000;
/** A person who walks through folders with the arrow keys does not open a stream for each. In milliseconds. */
const settle = 250;

/** Keeps lists and counts true while the tab is open: what the server tells is fetched again. */
export function useMailEvents(folderId: string): void {
  const client = useQueryClient();

  useEffect(() => {
    const stale = new Set<string>();
    let everything = false;
    let failures = 0;
    let source: EventSource | undefined;
    let refreshing: ReturnType<typeof setTimeout> | undefined;
    let opening = setTimeout(open, settle);

    function open(): void {
      source = new EventSource(addressOf(streamEvents, { query: { folderId } }));
      source.onopen = () => {
        // Whatever happened before the stream stood was told to nobody.
        if (failures > 0) everything = true;
        failures = 0;
        if (everything) refreshSoon();
      };
      source.onmessage = (event) => receive(MailEvent.parse(JSON.parse(event.data)));
      source.onerror = () => {
        source?.close();
        opening = setTimeout(open, Math.min(longestWait, firstWait * 2 ** failures));
        failures += 1;
      };
    }

    function receive(event: MailEvent): void {
      if (event.type === "folder") stale.add(event.folderId);
      if (event.type === "resync") everything = true;
      if (event.type === "signed-out") leaveForSignIn();
      else refreshSoon();
    }

    function refreshSoon(): void {
      refreshing ??= setTimeout(refresh, gather);
    }

    function refresh(): void {
      refreshing = undefined;
      // What the person just did is painted already; an answer from before it would take it away for a moment.
      if (client.isMutating({ mutationKey: mailChange }) > 0) {
        refreshSoon();
        return;
      }
      if (everything) void client.invalidateQueries({ queryKey: queryKeys.lists });
      else for (const id of stale) void client.invalidateQueries({ queryKey: queryKeys.list(id) });
      void client.invalidateQueries({ queryKey: queryKeys.folders });
      everything = false;
      stale.clear();
    }

    return () => {
      clearTimeout(opening);
      clearTimeout(refreshing);
      source?.close();
    };
  }, [client, folderId]);
}
