import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MessageList } from "../../../../_data/message-list.ts";

interface Active {
  index: number;
  id: string | undefined;
}

/**
 * The row that Tab reaches and the keys move (a roving tabindex). It stays with its message when others come or go, and
 * with its place when its message goes.
 */
export function useActiveRow(list: MessageList, openId: string | undefined) {
  const [chosen, setChosen] = useState<Active>(() => ({
    index: Math.max(
      0,
      list.rows.findIndex((row) => row?.id === openId),
    ),
    id: openId,
  }));
  const wantsFocus = useRef(false);
  const lastFocused = useRef<HTMLElement | null>(null);

  const active = useMemo(() => {
    if (chosen.id === undefined || list.rows[chosen.index]?.id === chosen.id) return chosen.index;
    const moved = list.rows.findIndex((row) => row?.id === chosen.id);
    return moved >= 0 ? moved : Math.max(0, Math.min(chosen.index, list.total - 1));
  }, [list, chosen]);

  // Remember where the message is now, so that its place is known when it goes.
  const id = list.rows[active]?.id;
  if (active !== chosen.index || (id !== undefined && id !== chosen.id)) setChosen({ index: active, id });

  const activate = useCallback(
    (index: number, { focus }: { focus: boolean }) => {
      wantsFocus.current = focus;
      setChosen({ index, id: list.rows[index]?.id });
    },
    [list],
  );

  useLayoutEffect(() => {
    const row = document.querySelector<HTMLElement>(`[role="row"][data-index="${active}"]`);
    // The row that had the focus went away with its message; the keyboard goes on at its place.
    const orphaned = lastFocused.current?.isConnected === false && document.activeElement === document.body;
    if (row && (wantsFocus.current || orphaned)) {
      wantsFocus.current = false;
      row.focus({ preventScroll: true });
    }
    lastFocused.current = document.activeElement?.closest<HTMLElement>('[role="row"]') ?? null;
  });
  return { active, activate };
}
