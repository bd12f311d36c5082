import { type RefObject, useEffect } from "react";
import { ownsKeys } from "../../../_ui/owns-keys.ts";

/** n: a new task; / : the search; arrows, j and k: from title to title. */
export function useTaskKeys(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target))
        return;
      const within = (selector: string) => pane.current?.querySelector<HTMLElement>(selector);
      if (event.key === "n") focus(within("[data-quick-add]"));
      else if (event.key === "/") focus(within("input[type=search]"));
      else if (event.key === "ArrowDown" || event.key === "j") step(1);
      else if (event.key === "ArrowUp" || event.key === "k") step(-1);

      function focus(element: HTMLElement | null | undefined): void {
        if (!element) return;
        event.preventDefault();
        element.focus();
      }
      function step(by: number): void {
        const titles = [...(pane.current?.querySelectorAll<HTMLElement>("[data-task-title]") ?? [])];
        const row = document.activeElement?.closest("[data-task-row]");
        const place = titles.findIndex((title) => row?.contains(title));
        if (place === -1 && document.activeElement !== document.body) return;
        focus(titles[Math.min(Math.max(place + by, 0), titles.length - 1)]);
      }
    };
    window.addEventListener("keydown", keyDown);
    return () => window.removeEventListener("keydown", keyDown);
  }, [pane]);
}
