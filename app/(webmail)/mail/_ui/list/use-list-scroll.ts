import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { type MessageList, windowSize } from "../../../../_data/message-list.ts";
import { useShownWindows } from "../../../../_data/use-message-list.ts";

/** Of a row, in pixels; the same in row.module.css. */
export const rowHeight = 76;

/** Where each folder was scrolled to, for when the person comes back to it. */
const offsets = new Map<string, number>();

/**
 * The rows in sight, loaded as they come into sight. Rows that arrive or go above do not move what the person looks
 * at, unless they look at the top.
 */
export function useListScroll(
  folderId: string,
  list: MessageList,
  scroller: RefObject<HTMLDivElement | null>,
  active: number,
) {
  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: offsets.get(folderId) ?? 0,
    initialRect: { width: 400, height: 900 },
    overscan: 6,
    // The active row stays in the document wherever the view is, so that it keeps the keyboard's focus.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), Math.min(active, list.total - 1)]),
    ],
  });
  const first = virtualizer.range?.startIndex ?? 0;
  const last = Math.min(list.total - 1, (virtualizer.range?.endIndex ?? 10) + 8);
  useShownWindows(
    folderId,
    Math.floor(Math.max(0, first - 8) / windowSize),
    Math.floor(last / windowSize),
    virtualizer.isScrolling,
  );

  const anchor = useRef<{ id: string; index: number }>(undefined);
  const keepAnchor = useCallback(() => {
    const offset = scroller.current?.scrollTop ?? 0;
    const index = Math.ceil(offset / rowHeight);
    const id = list.rows[index]?.id;
    offsets.set(folderId, offset);
    anchor.current = offset > 0 && id ? { id, index } : undefined;
  }, [folderId, list, scroller]);

  useLayoutEffect(() => {
    const before = anchor.current;
    if (before && scroller.current && list.rows[before.index]?.id !== before.id) {
      const index = list.rows.findIndex((row) => row?.id === before.id);
      if (index >= 0) scroller.current.scrollTop += (index - before.index) * rowHeight;
    }
    keepAnchor();
  }, [list, scroller, keepAnchor]);

  return { virtualizer, keepAnchor };
}
