import type { BookingPage, BookingPageFields, OpenHours } from "#lib/contract/booking.ts";
import type { Preferences } from "#lib/contract/preferences.ts";

/** What a new page begins with: half an hour in the person's working hours. */
export function newPage(calendarId: string, preferences: Preferences | undefined): BookingPageFields {
  const { workDays = [1, 2, 3, 4, 5], workStart = 540, workEnd = 1020 } = preferences ?? {};
  return {
    title: "",
    description: "",
    calendarId,
    zone: preferences?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    minutes: 30,
    // Preferences count from Sunday as 0, ISO 8601 from Monday as 1.
    hours: workDays.map((day) => ({ weekday: day || 7, start: clock(workStart), end: clock(workEnd) })),
    bufferBefore: 0,
    bufferAfter: 0,
    notice: 240,
    daysAhead: 30,
    mostPerDay: null,
    enabled: true,
  };
}

/** Without what is not the person's to set. */
export function fieldsOf({
  id: _id,
  slug: _slug,
  version: _version,
  ...fields
}: BookingPage): BookingPageFields {
  return fields;
}

/** The hours of a weekday that the form shows: one stretch for each day. */
export function hoursOf(hours: readonly OpenHours[], weekday: number): OpenHours | null {
  return hours.find((each) => each.weekday === weekday) ?? null;
}

/** The same with other hours on a weekday; null: none. Further stretches of the day, which the form does not show, stay. */
export function withHours(hours: readonly OpenHours[], weekday: number, next: OpenHours | null): OpenHours[] {
  const present = hoursOf(hours, weekday);
  const others = next
    ? hours.filter((each) => each !== present)
    : hours.filter((each) => each.weekday !== weekday);
  return next ? [...others, next] : others;
}

/** 540 is "09:00". */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
