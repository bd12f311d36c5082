import { usePathname, useSearchParams } from "next/navigation";
import { type View, views } from "./views.ts";

export interface Place {
  /** Undefined where the address names none. */
  view: View | undefined;
  /** YYYY-MM-DD; undefined: today. */
  date: string | undefined;
  /** An event that a link from elsewhere opens: its item, and which occurrence. */
  eventId: string | undefined;
  recurrenceId: string | undefined;
  /** What was deleted is shown. */
  isBin: boolean;
}

/** What the address bar names. */
export function usePlace(): Place {
  const [, , view, date] = usePathname().split("/");
  const query = useSearchParams();
  return {
    view: views.find((known) => known === view),
    date: date && isDate(date) ? date : undefined,
    eventId: query.get("event") ?? undefined,
    recurrenceId: query.get("recurrence") ?? undefined,
    isBin: view === "bin",
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** Goes to a view and a date without asking the server for a page. `replace` leaves no step behind for Back. */
export function goToPlace(view: View, date: string | undefined, { replace = false } = {}): void {
  const address = ["/calendar", view, ...(date ? [date] : [])].join("/");
  if (address === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}
