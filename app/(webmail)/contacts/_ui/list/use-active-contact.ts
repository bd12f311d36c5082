import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { ContactList } from "../../../../_data/use-contact-list.ts";

/** The row that Tab reaches and the arrow keys move: the open contact at first. */
export function useActiveContact(list: ContactList, contactId: string | undefined) {
  const [chosen, setChosen] = useState(0);
  const wantsFocus = useRef(false);
  const lastFocused = useRef<HTMLElement | null>(null);
  const active = Math.max(0, Math.min(chosen, list.total - 1));

  const openedId = useRef(contactId);
  useLayoutEffect(() => {
    if (openedId.current === contactId) return;
    openedId.current = contactId;
    const row = contactId && document.querySelector<HTMLElement>(`[data-contact="${CSS.escape(contactId)}"]`);
    if (row) setChosen(Number(row.dataset.index));
  }, [contactId]);

  const activate = useCallback((index: number, { focus }: { focus: boolean }) => {
    wantsFocus.current = focus;
    setChosen(index);
  }, []);

  useLayoutEffect(() => {
    const row = document.querySelector<HTMLElement>(
      `[data-contact-grid] [role="row"][data-index="${active}"]`,
    );
    // The row that had the focus went away with its contact; the keyboard goes on at its place.
    const orphaned = lastFocused.current?.isConnected === false && document.activeElement === document.body;
    if (row && (wantsFocus.current || orphaned)) {
      wantsFocus.current = false;
      row.focus({ preventScroll: true });
    }
    lastFocused.current =
      document.activeElement?.closest<HTMLElement>('[data-contact-grid] [role="row"]') ?? null;
  });
  return { active, activate };
}
