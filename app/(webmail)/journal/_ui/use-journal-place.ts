import { usePathname } from "next/navigation";
import type { Day } from "../../../_data/days.ts";

export interface JournalPlace {
  view: "timeline" | "notes" | "print" | "bin";
  /** The newest day that the timeline shows; undefined: all that there is. */
  day: Day | undefined;
}

/** What the address bar names. */
export function useJournalPlace(): JournalPlace {
  const [, , view, day] = usePathname().split("/");
  if (view === "notes" || view === "print" || view === "bin") return { view, day: undefined };
  const isDay =
    view === "day" && /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") && !Number.isNaN(Date.parse(day ?? ""));
  return { view: "timeline", day: isDay ? day : undefined };
}

/** Goes to a place of the journal without asking the server for a page. */
export function goToJournal(place: string): void {
  const address = place ? `/journal/${place}` : "/journal";
  if (address !== window.location.pathname) window.history.pushState(null, "", address);
}
