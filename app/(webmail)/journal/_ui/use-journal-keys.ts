import { type RefObject, useEffect, useEffectEvent } from "react";
import { ownsKeys } from "../../../_ui/owns-keys.ts";

/** n: write; / : the search; j and k: from entry to entry. */
export function useJournalKeys(pane: RefObject<HTMLElement | null>, write: () => void): void {
  const keyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || ownsKeys(event.target))
      return;
    if (event.key === "n") {
      event.preventDefault();
      write();
      return;
    }
    const to =
      event.key === "/"
        ? pane.current?.querySelector<HTMLElement>("input[type=search]")
        : event.key === "j" || event.key === "k"
          ? neighbour(pane.current, event.key === "j" ? 1 : -1)
          : undefined;
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => keyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function neighbour(pane: HTMLElement | null, by: number): HTMLElement | undefined {
  const stops = [...(pane?.querySelectorAll<HTMLElement>("[data-journal-stop]") ?? [])];
  const place = stops.findIndex((stop) => stop.contains(document.activeElement));
  return stops[Math.min(Math.max(place + by, 0), stops.length - 1)];
}
