import { AppError } from "#lib/errors.ts";
import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { readCalendar } from "#lib/formats/ical/read-calendar.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import type { Feed } from "./types.ts";

const mostEvents = 10_000;

/** Reads an .ics file of events. @throws AppError input-invalid when it is none, too-large above 10,000 events */
export function readFeed(body: Uint8Array): Feed {
  const text = decodeText(body);
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text))
    throw new AppError("input-invalid", "There is no calendar at this address.");
  let unnamed = 0;
  const { name, objects } = readCalendar(text, () => {
    unnamed += 1;
    return `unnamed-${unnamed}`;
  });
  const events = objects.filter(({ kind }) => kind === "VEVENT");
  if (events.length > mostEvents)
    throw new AppError("too-large", `This calendar has more than ${mostEvents} events.`);
  return {
    name: name?.slice(0, 100) ?? null,
    events: events.map((object) => ({ uid: object.uid, text: writeObject(object) })),
  };
}
