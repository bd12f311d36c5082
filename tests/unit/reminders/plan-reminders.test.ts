import { describe, expect, it } from "vitest";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { planReminders } from "#lib/reminders/plan-reminders.ts";

const berlin = zoneOf("Europe/Berlin") ?? utcZone;

const alarm = (trigger: string, more: string[] = []) => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `TRIGGER${trigger.startsWith(";") ? trigger : `:${trigger}`}`,
  ...more,
  "END:VALARM",
];

const event = (lines: string[], kind = "VEVENT", further: string[] = []) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `BEGIN:${kind}`,
    "UID:a",
    "SUMMARY:Stand-up",
    ...lines,
    `END:${kind}`,
    ...further,
  ]
    .concat(["END:VCALENDAR", ""])
    .join("\r\n");

/** "occurrence alarm-time" of each, in UTC without seconds. */
function plan(text: string, now: string, zone = berlin): string[] {
  const object = readObject(text);
  if (!object) throw new Error("not read");
  return planReminders(object, zone, Date.parse(now)).map(({ occurrence, alarmAt }) =>
    `${occurrence} ${alarmAt.toISOString().slice(0, 16)}`.trim(),
  );
}

const once = (...lines: string[]) => event(["DTSTART:20261123T100000Z", "DTEND:20261123T110000Z", ...lines]);

describe("the next reminder of an event", () => {
  it("is so long before its start", () => {
    expect(plan(once(...alarm("-PT15M")), "2026-11-23T08:00Z")).toEqual(["2026-11-23T09:45"]);
  });

  it("may be from its end, or a moment", () => {
    expect(plan(once(...alarm(";RELATED=END:PT5M")), "2026-11-23T08:00Z")).toEqual(["2026-11-23T11:05"]);
    const moment = alarm(";VALUE=DATE-TIME:20261120T070000Z");
    expect(plan(once(...moment), "2026-11-19T08:00Z")).toEqual(["2026-11-20T07:00"]);
  });

  it("comes late when it was missed, but not when the event has begun", () => {
    expect(plan(once(...alarm("-PT15M")), "2026-11-23T09:50Z")).toEqual(["2026-11-23T09:45"]);
    expect(plan(once(...alarm("-PT15M")), "2026-11-23T10:00Z")).toEqual([]);
    expect(plan(once(...alarm("-P3D")), "2026-11-23T09:00Z")).toEqual([]);
  });

  it("is one for each alarm, and again for its repeats", () => {
    const two = once(...alarm("-PT15M"), ...alarm("-PT5M", ["REPEAT:1", "DURATION:PT2M"]));
    expect(plan(two, "2026-11-23T08:00Z")).toEqual([
      "2026-11-23T09:45",
      "2026-11-23T09:55",
      "2026-11-23T09:57",
    ]);
  });

  it("is none when it was acknowledged, or when the event is cancelled", () => {
    const seen = once(...alarm("-PT15M", ["ACKNOWLEDGED:20261123T094500Z"]));
    expect(plan(seen, "2026-11-23T08:00Z")).toEqual([]);
    expect(plan(once("STATUS:CANCELLED", ...alarm("-PT15M")), "2026-11-23T08:00Z")).toEqual([]);
  });

  it("counts days by the calendar where the clocks change", () => {
    // In Berlin the clocks go back on 25 October 2026.
    const text = event(["DTSTART;TZID=Europe/Berlin:20261025T090000", ...alarm("-P1D")]);
    expect(plan(text, "2026-10-20T00:00Z")).toEqual(["2026-10-24T07:00"]);
  });

  it("is in the person's own zone for a whole day", () => {
    const text = event(["DTSTART;VALUE=DATE:20261124", ...alarm("PT9H")]);
    expect(plan(text, "2026-11-23T00:00Z")).toEqual(["2026-11-24T08:00"]);
    expect(plan(text, "2026-11-23T00:00Z", utcZone)).toEqual(["2026-11-24T09:00"]);
  });
});

describe("the next reminder of a series", () => {
  const daily = [
    "DTSTART:20261101T100000Z",
    "DTEND:20261101T110000Z",
    "RRULE:FREQ=DAILY",
    ...alarm("-PT15M"),
  ];

  it("is that of the next occurrence, named by its RECURRENCE-ID", () => {
    expect(plan(event(daily), "2026-11-23T09:00Z")).toEqual(["20261123T100000Z 2026-11-23T09:45"]);
    expect(plan(event(daily), "2026-11-23T12:00Z")).toEqual(["20261124T100000Z 2026-11-24T09:45"]);
  });

  it("is also the missed one, once only", () => {
    const text = event(daily.map((line) => line.replace("-PT15M", "-P2D")));
    expect(plan(text, "2026-11-23T11:00Z")).toEqual([
      "20261125T100000Z 2026-11-23T10:00",
      "20261126T100000Z 2026-11-24T10:00",
    ]);
  });

  it("follows an exception to its own time and alarm", () => {
    const moved = [
      "BEGIN:VEVENT",
      "UID:a",
      "RECURRENCE-ID:20261123T100000Z",
      "DTSTART:20261123T140000Z",
      ...alarm("-PT1H"),
      "END:VEVENT",
    ];
    expect(plan(event(daily, "VEVENT", moved), "2026-11-23T09:00Z")).toEqual([
      "20261124T100000Z 2026-11-24T09:45",
      "20261123T100000Z 2026-11-23T13:00",
    ]);
  });

  it("comes once for a moment that is written down", () => {
    const text = event([...daily.slice(0, 3), ...alarm(";VALUE=DATE-TIME:20261124T070000Z")]);
    expect(plan(text, "2026-11-23T09:00Z")).toEqual(["2026-11-24T07:00"]);
  });
});

describe("the next reminder of a task", () => {
  it("is before it is due", () => {
    const text = event(["DUE:20261123T170000Z", ...alarm(";RELATED=END:-PT1H")], "VTODO");
    expect(plan(text, "2026-11-23T08:00Z")).toEqual(["2026-11-23T16:00"]);
  });

  it("is on the day that it is due, also when it has a start", () => {
    const due = ["DTSTART;VALUE=DATE:20261120", "DUE;VALUE=DATE:20261124", ...alarm(";RELATED=END:PT9H")];
    expect(plan(event(due, "VTODO"), "2026-11-23T08:00Z")).toEqual(["2026-11-24T08:00"]);
  });

  it("is none once it is done", () => {
    const text = event(["DUE:20261123T170000Z", "STATUS:COMPLETED", ...alarm(";RELATED=END:-PT1H")], "VTODO");
    expect(plan(text, "2026-11-23T08:00Z")).toEqual([]);
  });
});
