import { describe, expect, it } from "vitest";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { writeCalendar } from "#lib/formats/ical/write-object.ts";
import { reduceObject } from "#lib/publishing/reduce-object.ts";

const event = (...lines: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "X-SECRET:in the calendar",
    "BEGIN:VEVENT",
    "UID:ada@secret.example",
    "DTSTAMP:20261101T000000Z",
    "DTSTART;TZID=Europe/Berlin:20261123T100000",
    "DTEND;TZID=Europe/Berlin:20261123T110000",
    "SUMMARY:Secret plan",
    "LOCATION:Secret place",
    "ATTENDEE:mailto:secret@there.example",
    "X-SECRET:yes",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT5M",
    "END:VALARM",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

function reduced(text: string, detail: "full" | "freebusy"): string {
  const object = readObject(text);
  const less = object && reduceObject(object, detail);
  return less ? writeCalendar([less], null) : "";
}

describe("a published event", () => {
  it("keeps everything but its alarms in full", () => {
    const text = reduced(event(), "full");
    expect(text).toContain("SUMMARY:Secret plan");
    expect(text).toContain("UID:ada@secret.example");
    expect(text).not.toContain("VALARM");
  });

  it("is nothing but when with free/busy: its time, its repeats, its zone", () => {
    const text = reduced(event("RRULE:FREQ=WEEKLY", "EXDATE;TZID=Europe/Berlin:20261130T100000"), "freebusy");
    expect(text.toLowerCase()).not.toContain("secret");
    for (const kept of ["SUMMARY:Busy", "RRULE:FREQ=WEEKLY", "EXDATE;TZID=Europe/Berlin:20261130T100000"])
      expect(text).toContain(kept);
    expect(text).toContain("BEGIN:VTIMEZONE");
    expect(text).toContain("DTSTART;TZID=Europe/Berlin:20261123T100000");
  });

  it("is nothing but when also in full, when it is marked private", () => {
    expect(reduced(event("CLASS:PRIVATE"), "full").toLowerCase()).not.toContain("secret");
  });

  it("is not there at all with free/busy when its time is free", () => {
    expect(reduced(event("TRANSP:TRANSPARENT"), "freebusy")).toBe("");
    expect(reduced(event("STATUS:CANCELLED"), "freebusy")).toBe("");
  });
});
