import type { KeyboardEvent, RefObject } from "react";
import type { MessageList } from "../../../../_data/message-list.ts";
import { usePlace } from "../use-place.ts";
import { useSelection } from "./selection.tsx";
import { rowHeight } from "./use-list-scroll.ts";
import type { SelectRange } from "./use-select-range.ts";

/** The keys that move through the grid (WAI-ARIA grid pattern) and tick rows. What is done to messages: use-mail-keys. */
export function useListKeys(props: {
  list: MessageList;
  active: number;
  scroller: RefObject<HTMLDivElement | null>;
  focusRow: (index: number) => void;
  open: (index: number) => void;
  selectRange: SelectRange;
}) {
  const { messageId } = usePlace();
  const { toggle } = useSelection();
  const { list, active } = props;

  return (event: KeyboardEvent) => {
    if (event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== "a")) return;
    const page = Math.max(1, Math.floor((props.scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const target = targetOf(event.key, active, page, list.total);
    const message = list.rows[active];
    if (target !== undefined) {
      const index = Math.max(0, Math.min(target, list.total - 1));
      props.focusRow(index);
      if (event.shiftKey) void props.selectRange(index);
      // With a message open, J and K read on; the arrows only walk.
      else if (messageId && /^[jk]$/.test(event.key)) props.open(index);
    } else if (event.key === "Enter") {
      props.open(active);
    } else if ((event.key === "x" || event.key === " ") && message) {
      props.selectRange.anchorAt(active);
      toggle(message.id);
    } else if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      props.selectRange.anchorAt(0);
      void props.selectRange(list.total - 1);
    } else {
      return;
    }
    event.preventDefault();
  };
}

function targetOf(key: string, active: number, page: number, total: number): number | undefined {
  switch (key) {
    case "ArrowDown":
    case "j":
      return active + 1;
    case "ArrowUp":
    case "k":
      return active - 1;
    case "PageDown":
      return active + page;
    case "PageUp":
      return active - page;
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return undefined;
  }
}
