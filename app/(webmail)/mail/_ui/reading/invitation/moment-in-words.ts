import type { Invitation } from "#lib/contract/invitations.ts";

type Moment = Pick<NonNullable<Invitation["when"]>, "start" | "end" | "allDay">;

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "full" });
const wholeDay = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeZone: "UTC" });
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const timeAndZone = new Intl.DateTimeFormat(undefined, {
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
});

/** In the browser's zone and language: "Tuesday, 2 March 2027, 10:00 to 11:00 CET". `until` joins the two ends. */
export function momentInWords(moment: Moment, until: (start: string, end: string) => string): string {
  const start = new Date(moment.start);
  const end = new Date(moment.end);
  if (moment.allDay) {
    const last = new Date(end.getTime() - 86_400_000);
    const first = wholeDay.format(start);
    return last > start ? until(first, wholeDay.format(last)) : first;
  }
  if (day.format(start) !== day.format(end)) return until(dayAndTime.format(start), dayAndTime.format(end));
  return `${day.format(start)}, ${until(time.format(start), timeAndZone.format(end))}`;
}

/** The time alone, for a conflict on the same day. */
export function timesInWords(moment: Moment, until: (start: string, end: string) => string): string {
  if (moment.allDay) return wholeDay.format(new Date(moment.start));
  return until(time.format(new Date(moment.start)), time.format(new Date(moment.end)));
}
