import { describe, expect, test } from "vitest";
import { changeWhole } from "#lib/calendar/change-whole.ts";
import { readFields } from "#lib/calendar/read-fields.ts";
import type { EventFields } from "#lib/calendar/types.ts";
import { objectZones } from "#lib/formats/ical/object-zones.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";

const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//EN", "X-WR-CALNAME:Theirs"];
const full = [
  ...head,
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTAMP:20260101T000000Z",
  "SEQUENCE:4",
  "SUMMARY;LANGUAGE=de;X-OURS=1:Jour fixe",
  "DTSTART;TZID=W. Europe Standard Time:20260302T090000",
  "DURATION:PT1H",
  "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10",
  "EXDATE;TZID=W. Europe Standard Time:20260309T090000",
  "CLASS:PUBLIC",
  "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
  "GEO:47.4;8.5",
  "ORGANIZER;CN=Ada;X-ID=7:mailto:ada@example.com",
  "ATTENDEE;CN=Bob;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2:mailto:bob@example.com",
  "ATTENDEE;CN=No mail:urn:uuid:1",
  "ATTACH;FMTTYPE=text/plain:https://example.com/agenda.txt",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "TRIGGER:-PT15M",
  "DESCRIPTION:Soon",
  "X-WR-ALARMUID:9",
  "END:VALARM",
  "BEGIN:VALARM",
  "ACTION:AUDIO",
  "TRIGGER;RELATED=END:PT0S",
  "END:VALARM",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

describe("changing the whole of a series", () => {
  test("to what it says already changes nothing but when it was saved", () => {
    const object = read(full);
    // Only the zone that the file named without explaining it is added.
    const kept = (lines: string[]) =>
      lines.slice(lines.indexOf("BEGIN:VEVENT")).filter((line) => !/^(DTSTAMP|LAST-MODIFIED)/.test(line));
    expect(kept(textOf(changeWhole(object, fieldsOf(object))))).toEqual(kept(textOf(object)));
  });

  test("touches only the lines of what is said differently", () => {
    const object = read(full);
    const fields = fieldsOf(object);
    const changed = textOf(changeWhole(object, { ...fields, title: "Team", location: "Room 5" }));
    const before = textOf(object);
    expect(before.filter((line) => !changed.includes(line))).toEqual([
      "DTSTAMP:20260101T000000Z",
      "SEQUENCE:4",
      "SUMMARY;LANGUAGE=de;X-OURS=1:Jour fixe",
    ]);
    expect(changed).toEqual(expect.arrayContaining(["SUMMARY:Team", "LOCATION:Room 5", "SEQUENCE:5"]));
  });

  test("keeps attendees without a mail address and alarms that cannot be set here", () => {
    const object = read(full);
    const attendees: EventFields["attendees"] = [
      ...fieldsOf(object).attendees,
      {
        address: "Cy@Example.com",
        name: "Cy",
        role: "optional",
        type: "individual",
        status: "needs-action",
        delegatedTo: null,
        delegatedFrom: null,
        comment: "",
      },
    ];
    const changed = textOf(
      changeWhole(object, { attendees, reminders: [{ action: "email", minutesBefore: 60, at: null }] }),
    );
    expect(changed).toEqual(
      expect.arrayContaining([
        "ATTENDEE;CN=Bob;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2:mailto:bob@example.com",
        "ATTENDEE;CN=No mail:urn:uuid:1",
        "ATTENDEE;CN=Cy;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Cy@Example.com",
        "TRIGGER;RELATED=END:PT0S",
        "TRIGGER:-PT1H",
      ]),
    );
    expect(changed).not.toContain("TRIGGER:-PT15M");
  });

  test("moved by a day takes its rule and what is excluded along", () => {
    const object = read(full);
    const start = { local: "2026-03-03T10:00:00", timeZone: "Europe/Berlin" };
    const end = { local: "2026-03-03T11:30:00", timeZone: "Europe/Berlin" };
    const changed = textOf(changeWhole(object, { start, end }));
    expect(changed).toEqual(
      expect.arrayContaining([
        "DTSTART;TZID=Europe/Berlin:20260303T100000",
        "DTEND;TZID=Europe/Berlin:20260303T113000",
        "RRULE:FREQ=WEEKLY;COUNT=10;BYDAY=TU",
        "EXDATE;TZID=Europe/Berlin:20260310T100000",
      ]),
    );
  });

  test("an event in a zone that only its file knows is shown in UTC and not rewritten", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Our Office",
      "BEGIN:STANDARD",
      "DTSTART:20200101T000000",
      "TZOFFSETFROM:+0300",
      "TZOFFSETTO:+0300",
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    const event = ["BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Our Office:20260310T090000", "END:VEVENT"];
    const object = read([...head, ...zone, ...event, "END:VCALENDAR", ""].join("\r\n"));
    const fields = fieldsOf(object);
    expect(fields.start).toEqual({ local: "2026-03-10T06:00:00", timeZone: "UTC" });
    expect(textOf(changeWhole(object, { ...fields, title: "New" }))).toContain(
      "DTSTART;TZID=Our Office:20260310T090000",
    );
  });
});

function read(text: string): CalendarObject {
  const object = readObject(text);
  if (!object) throw new Error("cannot be read");
  return object;
}

function fieldsOf(object: CalendarObject): EventFields {
  return readFields(readEntry(object.master ?? object.calendar), objectZones(object, utcZone));
}

function textOf(object: CalendarObject): string[] {
  return writeObject(object).replaceAll("\r\n ", "").split("\r\n");
}
