import { useEffect } from "react";

/** Keeps the window's title at this text. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    const set = () => {
      if (document.title !== title) document.title = title;
    };
    set();
    // Next writes the title of the page itself once more when its own part of the stream arrives.
    const observer = new MutationObserver(set);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [title]);
}
