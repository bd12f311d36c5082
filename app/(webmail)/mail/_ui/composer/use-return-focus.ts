import { type RefObject, useCallback, useState } from "react";

/** Gives the focus back to where it was before the window opened, when it is in the window that goes away. */
export function useReturnFocus(panel: RefObject<HTMLElement | null>): () => void {
  const [before] = useState(() => document.activeElement);
  return useCallback(() => {
    const inside =
      document.activeElement === document.body || panel.current?.contains(document.activeElement);
    // A dialog in front of the window gives its own focus back first.
    if (inside || document.activeElement?.closest('[role="alertdialog"]')) {
      setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus());
    }
  }, [before, panel]);
}
