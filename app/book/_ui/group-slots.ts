/** The starts of appointments by the day (`2026-11-23`) on which they begin in this zone; days and times in order. */
export function groupSlots(slots: readonly string[], zone: string): Map<string, string[]> {
  // The Swedish form of a date is that of ISO 8601.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" });
  return Map.groupBy(slots, (slot) => day.format(new Date(slot)));
}
