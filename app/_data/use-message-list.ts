import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchMessageList, loadWindows, showWindows } from "./fetch-message-list.ts";
import { queryKeys } from "./query-keys.ts";

/** A folder's rows. They stay while they are fetched again. */
export function useMessageList(folderId: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: queryKeys.list(folderId),
    queryFn: ({ signal }) => fetchMessageList(client, folderId, signal),
    // Compared by row in refreshList; comparing 100,000 rows deeply would take longer than painting them.
    structuralSharing: false,
  });
}

/** How long the view must rest on rows before they are loaded while the person drags the scroll bar, in milliseconds. */
const restBeforeLoading = 70;

/** Loads the windows from `first` to `last` of a folder's list, so far as they are not fresh. */
export function useShownWindows(folderId: string, first: number, last: number, isScrolling: boolean): void {
  const client = useQueryClient();
  const { data: list } = useMessageList(folderId);
  const windows = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const missing = list ? windows.filter((window) => !list.fresh.has(window)) : [];
  const key = missing.join();
  const shownKey = windows.join();

  useEffect(() => showWindows(folderId, shownKey.split(",").map(Number)), [folderId, shownKey]);

  useEffect(() => {
    if (key === "") return;
    const load = () => {
      // A failure shows as the list's own error on the next refresh; the rows stay skeletons until then.
      loadWindows(client, folderId, key.split(",").map(Number)).catch(() =>
        client.invalidateQueries({ queryKey: queryKeys.list(folderId) }),
      );
    };
    const timer = setTimeout(load, isScrolling ? restBeforeLoading : 0);
    return () => clearTimeout(timer);
  }, [client, folderId, key, isScrolling]);
}
