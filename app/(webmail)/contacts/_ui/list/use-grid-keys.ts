import type { KeyboardEvent, RefObject } from "react";
import type { ContactList } from "../../../../_data/use-contact-list.ts";
import { useContactPlace } from "../use-contact-place.ts";
import { useContactSelection } from "./contact-selection.tsx";
import { rowHeight } from "./use-grid-scroll.ts";
import type { SelectRange } from "./use-select-range.ts";

/** The keys that move through the grid (WAI-ARIA grid pattern) and tick rows. What is done to contacts: use-contact-keys. */
export function useGridKeys(props: {
  list: ContactList;
  active: number;
  scroller: RefObject<HTMLDivElement | null>;
  focusRow: (index: number) => void;
  open: (index: number) => void;
  selectRange: SelectRange;
}) {
  const { contactId } = useContactPlace();
  const { toggle } = useContactSelection();
  const { list, active } = props;

  return (event: KeyboardEvent) => {
    if (event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== "a")) return;
    const page = Math.max(1, Math.floor((props.scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const target = targetOf(event.key, active, page, list.total);
    const contact = list.rowAt(active);
    if (target !== undefined) {
      const index = Math.max(0, Math.min(target, list.total - 1));
      props.focusRow(index);
      if (event.shiftKey) void props.selectRange(index);
      // With a contact open, J and K read on; the arrows only walk.
      else if (contactId && /^[jk]$/.test(event.key)) props.open(index);
    } else if (event.key === "Enter") {
      props.open(active);
    } else if ((event.key === "x" || event.key === " ") && contact) {
      props.selectRange.anchorAt(active);
      toggle(contact);
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
  const targets: Record<string, number> = {
    ArrowDown: active + 1,
    j: active + 1,
    ArrowUp: active - 1,
    k: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  };
  return targets[key];
}
