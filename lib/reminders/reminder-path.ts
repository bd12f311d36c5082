import type { FiredReminder } from "./types.ts";

/** The page that shows what a reminder is for. */
export function reminderPath({ kind, itemId, occurrence }: FiredReminder): string {
  if (kind === "task") return "/tasks";
  const query = new URLSearchParams({ event: itemId });
  if (occurrence) query.set("recurrence", extended(occurrence));
  return `/calendar?${query}`;
}

/** `20261123T100000Z` as `2026-11-23T10:00:00Z`, which is how the API names occurrences. */
function extended(time: string): string {
  return time.replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3").replace(/T(\d\d)(\d\d)(\d\d)/, "T$1:$2:$3");
}
