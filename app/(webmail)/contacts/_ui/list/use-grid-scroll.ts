import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import { contactWindowSize } from "../../../../_data/contact-filter.ts";
import type { ContactList } from "../../../../_data/use-contact-list.ts";

/** Of a row, in pixels; the same in contact-list.module.css. */
export const rowHeight = 60;
/** How long the view must rest on rows before they are loaded while the person drags the scroll bar, in milliseconds. */
const restBeforeLoading = 70;

/** The rows in sight, loaded as they come into sight. */
export function useGridScroll(
  list: ContactList,
  scroller: RefObject<HTMLDivElement | null>,
  active: number,
  setWindows: (windows: readonly number[]) => void,
) {
  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialRect: { width: 360, height: 900 },
    overscan: 6,
    // The active row stays in the document wherever the view is, so that it keeps the keyboard's focus.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), Math.min(active, list.total - 1)]),
    ],
  });
  const first = virtualizer.range?.startIndex ?? 0;
  const last = Math.min(list.total - 1, (virtualizer.range?.endIndex ?? 14) + 8);
  const from = Math.floor(Math.max(0, first - 8) / contactWindowSize);
  const through = Math.max(from, Math.floor(last / contactWindowSize));
  const { isScrolling } = virtualizer;

  useEffect(() => {
    const windows = Array.from({ length: through - from + 1 }, (_, step) => from + step);
    const timer = setTimeout(() => setWindows(windows), isScrolling ? restBeforeLoading : 0);
    return () => clearTimeout(timer);
  }, [from, through, isScrolling, setWindows]);
  return { virtualizer, first };
}
