import { describe, expect, test, vi } from "vitest";
import { expandEvents } from "#lib/calendar/expand-events.ts";
import { eventFacts } from "#lib/collections/index/event-facts.ts";
import { indexEvent } from "#lib/collections/index/index-event.ts";
import { expandObject } from "#lib/formats/ical/expand-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";

// Starting a thread can take long on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT"];
const file = (...parts: string[][]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...parts.flat(), "END:VCALENDAR", ""].join("\r\n");

const berlin = "TZID=Europe/Berlin";

/** Objects on which both ways to the occurrences, through the index and through the text, must agree. */
const objects: [name: string, text: string][] = [
  ["what happens once", file(event(`DTSTART;${berlin}:20260310T090000`, `DTEND;${berlin}:20260310T100000`))],
  ["several days", file(event("DTSTART;VALUE=DATE:20260227", "DTEND;VALUE=DATE:20260303"))],
  ["a floating time", file(event("DTSTART:20260310T090000", "DURATION:PT1H"))],
  [
    "each weekday over the change of clocks",
    file(
      event(
        `DTSTART;${berlin}:20260302T020000`,
        "DURATION:PT2H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU",
      ),
    ),
  ],
  [
    "UNTIL in UTC",
    file(
      event(`DTSTART;${berlin}:20260302T090000`, "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260310T080000Z"),
    ),
  ],
  [
    "COUNT, EXDATE and RDATE",
    file(
      event(
        `DTSTART;${berlin}:20260302T090000`,
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=5",
        `EXDATE;${berlin}:20260303T090000`,
        "EXDATE;VALUE=DATE:20260304",
        `RDATE;${berlin}:20260320T150000`,
        `RDATE;VALUE=PERIOD;${berlin}:20260321T150000/PT3H`,
      ),
    ),
  ],
  [
    "an occurrence that was moved, and one out of the range moved into it",
    file(
      event(`DTSTART;${berlin}:20260105T090000`, "DURATION:PT1H", "RRULE:FREQ=WEEKLY"),
      event(`RECURRENCE-ID;${berlin}:20260309T090000`, `DTSTART;${berlin}:20260310T110000`, "DURATION:PT2H"),
      event("RECURRENCE-ID:20260112T080000Z", `DTSTART;${berlin}:20260311T110000`, "DURATION:PT2H"),
    ),
  ],
  [
    "this and all that follow",
    file(
      event(`DTSTART;${berlin}:20260302T090000`, "DURATION:PT1H", "RRULE:FREQ=WEEKLY"),
      event(
        `RECURRENCE-ID;RANGE=THISANDFUTURE;${berlin}:20260316T090000`,
        `DTSTART;${berlin}:20260316T100000`,
        "DURATION:PT3H",
      ),
    ),
  ],
  [
    "only an occurrence of a series that is not known",
    file(event("RECURRENCE-ID:20260309T090000Z", "DTSTART:20260309T100000Z", "DURATION:PT1H")),
  ],
  [
    "a zone that only the file knows",
    file(
      [
        "BEGIN:VTIMEZONE",
        "TZID:Our Office",
        "BEGIN:STANDARD",
        "DTSTART:20200101T000000",
        "TZOFFSETFROM:+0300",
        "TZOFFSETTO:+0300",
        "END:STANDARD",
        "END:VTIMEZONE",
      ],
      event("DTSTART;TZID=Our Office:20260310T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
    ),
  ],
  [
    "the last weekday of the month, all day",
    file(event("DTSTART;VALUE=DATE:20260130", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")),
  ],
];

describe("a month through the index", () => {
  test.each(objects)("has %s as the text says", async (_name, text) => {
    const zone = zoneOf("America/New_York");
    const object = readObject(text);
    if (!zone || !object) throw new Error("cannot be read");
    const range = { from: Date.parse("2026-03-01T05:00:00Z"), to: Date.parse("2026-04-01T04:00:00Z"), zone };
    const facts = JSON.parse(JSON.stringify(eventFacts(object)));
    const indexed = { itemId: "1", collectionId: "1", version: 1, facts };
    const { occurrences, incomplete } = await expandEvents([indexed], range);
    const expected = expandObject(object, { ...range, limit: 100 }).occurrences;
    const shape = (each: { start: number; end: number; recurrenceId: { wall: number } | null }) =>
      `${new Date(each.start).toISOString()} ${new Date(each.end).toISOString()} ${each.recurrenceId?.wall}`;
    expect(occurrences.map(shape)).toEqual(expected.map(shape));
    expect(occurrences.length).toBeGreaterThan(0);
    expect(incomplete).toEqual([]);
    // The index finds it in this month.
    const { startsAt, endsAt } = indexEvent(text);
    expect(startsAt?.getTime()).toBeLessThanOrEqual(occurrences[0]?.start ?? 0);
    expect(endsAt?.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
      occurrences.at(-1)?.end ?? 0,
    );
  });

  test("names those that are not complete, and shows the others", async () => {
    const hostile = file(event("DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY"));
    const broken = file(event("DTSTART:20260310T000000Z", "RRULE:FREQ=NEVER"));
    const events = [hostile, broken, objects[0]?.[1] ?? ""].map((text, index) => {
      const object = readObject(text);
      if (!object) throw new Error("cannot be read");
      return { itemId: `${index}`, collectionId: "1", version: 1, facts: eventFacts(object) };
    });
    const zone = zoneOf("UTC");
    if (!zone) throw new Error("no zone");
    const range = { from: Date.parse("2026-03-01"), to: Date.parse("2026-04-01"), zone };
    const { occurrences, incomplete } = await expandEvents(events, range);
    expect(incomplete).toEqual(["0", "1"]);
    expect(occurrences.filter(({ event }) => event.itemId === "2")).toHaveLength(1);
    expect(occurrences.filter(({ event }) => event.itemId === "1")).toHaveLength(1);
  });
});
