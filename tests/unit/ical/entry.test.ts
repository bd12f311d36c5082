import { describe, expect, it } from "vitest";
import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { formatDuration, parseDuration } from "#lib/formats/ical/duration.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { formatTime, parseTime } from "#lib/formats/ical/time.ts";

function componentOf(text: string): Component {
  const component = parseComponents(text).components[0];
  if (!component) throw new Error("The test's text holds no component.");
  return component;
}

const meeting = `BEGIN:VEVENT
UID:19970901T130000Z-123403@example.com
DTSTAMP:19970901T130000Z
DTSTART;TZID=America/New_York:19970902T090000
DURATION:PT1H30M
RRULE:FREQ=DAILY;COUNT=10
RDATE;VALUE=PERIOD:19970101T180000Z/19970102T070000Z,19970109T180000Z/PT5H30M
EXDATE;TZID=America/New_York:19970903T090000,19970904T090000
SEQUENCE:2
STATUS:CONFIRMED
TRANSP:TRANSPARENT
CLASS:CONFIDENTIAL
CATEGORIES:ANNIVERSARY,Special\\, occasion
CATEGORIES:APPOINTMENT
COLOR:turquoise
LOCATION;ALTREP="http://example.com/room":Conference Room\\; F123
SUMMARY;LANGUAGE=en:Project \\nplan
DESCRIPTION:Old text
X-ALT-DESC;FMTTYPE=text/html:<p>Old\\, text</p>
ORGANIZER;CN="Smith, John";SENT-BY="mailto:jane@example.com";X-MINE=1:MAILTO:Jsmith@Example.com
ATTENDEE;ROLE=CHAIR;PARTSTAT=TENTATIVE;DELEGATED-FROM="mailto:iamboss@example.com";RSVP=TRUE;CN=Henry;X-NUM-GUESTS=0:mailto:hcabot@example.com
ATTENDEE;CUTYPE=ROOM:mailto:room@example.com
PRIORITY:1
RELATED-TO;RELTYPE=CHILD:other@example.com
LINK;LINKREL=SOURCE;LABEL=Mail;VALUE=URI:mid:1@example.com
URL:http://example.com/pub/calendars/jsmith/mytime.ics
ATTACH;FMTTYPE=application/postscript:ftp://example.com/pub/reports/r-960812.ps
ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=a.txt:VGhl
X-UNKNOWN;X-P="a;b":some:raw\\value
BEGIN:VALARM
ACTION:EMAIL
TRIGGER;RELATED=END:-P2D
ATTENDEE:mailto:john_doe@example.com
SUMMARY:Reminder
DESCRIPTION:A draft
END:VALARM
BEGIN:VALARM
ACTION:AUDIO
TRIGGER;VALUE=DATE-TIME:19970317T133000Z
REPEAT:4
DURATION:PT15M
END:VALARM
END:VEVENT`;

describe("readEntry", () => {
  it("reads every property", () => {
    const entry = readEntry(componentOf(meeting));
    const newYork = (value: string) => parseTime(value, "America/New_York");
    expect(entry).toMatchObject({
      uid: "19970901T130000Z-123403@example.com",
      kind: "VEVENT",
      start: newYork("19970902T090000"),
      end: null,
      duration: { days: 0, seconds: 5400 },
      rules: ["FREQ=DAILY;COUNT=10"],
      exdates: [newYork("19970903T090000"), newYork("19970904T090000")],
      sequence: 2,
      status: "CONFIRMED",
      transparent: true,
      classification: "CONFIDENTIAL",
      categories: ["ANNIVERSARY", "Special, occasion", "APPOINTMENT"],
      color: "turquoise",
      location: "Conference Room; F123",
      summary: "Project \nplan",
      descriptionHtml: "<p>Old, text</p>",
      organizer: { address: "jsmith@example.com", name: "Smith, John", sentBy: "jane@example.com" },
      priority: 1,
      relatedTo: [{ uid: "other@example.com", relation: "CHILD" }],
      links: [{ uri: "mid:1@example.com", relation: "SOURCE", label: "Mail" }],
    });
    expect(entry.rdates).toEqual([
      { start: parseTime("19970101T180000Z", null), end: parseTime("19970102T070000Z", null) },
      { start: parseTime("19970109T180000Z", null), end: parseTime("19970109T233000Z", null) },
    ]);
    expect(entry.attendees).toMatchObject([
      {
        address: "hcabot@example.com",
        role: "CHAIR",
        status: "TENTATIVE",
        rsvp: true,
        delegatedFrom: ["iamboss@example.com"],
      },
      { type: "ROOM", role: "REQ-PARTICIPANT", status: "NEEDS-ACTION", rsvp: false },
    ]);
    expect(entry.alarms).toMatchObject([
      { action: "EMAIL", trigger: { kind: "relative", duration: { days: -2, seconds: 0 }, related: "END" } },
      { action: "AUDIO", trigger: { kind: "absolute", at: Date.UTC(1997, 2, 17, 13, 30) }, repeat: 4 },
    ]);
    expect(entry.attachments).toMatchObject([{ base64: null }, { uri: null, base64: "VGhl", name: "a.txt" }]);
  });

  it("reads a task", () => {
    const entry = readEntry(
      componentOf(
        "BEGIN:VTODO\nUID:1\nDUE;VALUE=DATE:20070501\nSTATUS:completed\nCOMPLETED:20070707T100000Z\nPERCENT-COMPLETE:250\nEND:VTODO",
      ),
    );
    expect(entry).toMatchObject({ status: "COMPLETED", percentComplete: 100, priority: 0 });
    expect(entry.due).toEqual({ kind: "date", wall: Date.UTC(2007, 4, 1), zone: null });
    expect(entry.completed).toBe(Date.UTC(2007, 6, 7, 10));
  });
});

describe("changeEntry", () => {
  it("leaves the text as it is when everything says the same", () => {
    const component = componentOf(meeting);
    expect(serialiseComponent(changeEntry(component, readEntry(component)))).toBe(
      serialiseComponent(component),
    );
  });

  it("changes only the lines of what it changes", () => {
    const component = componentOf(meeting);
    const before = serialiseComponent(component).split("\r\n");
    const changed = changeEntry(component, { summary: "New; plan", priority: 0, transparent: false });
    const after = serialiseComponent(changed).split("\r\n");
    expect(after.filter((line) => !before.includes(line))).toEqual(["TRANSP:OPAQUE", "SUMMARY:New\\; plan"]);
    expect(before.filter((line) => !after.includes(line))).toEqual([
      "TRANSP:TRANSPARENT",
      "SUMMARY;LANGUAGE=en:Project \\nplan",
      "PRIORITY:1",
    ]);
  });

  it("keeps what it does not know of an attendee, and of alarms that stay", () => {
    const component = componentOf(meeting);
    const { attendees, alarms } = readEntry(component);
    const changed = changeEntry(component, {
      attendees: attendees.map((attendee) => ({ ...attendee, status: "ACCEPTED" })),
      alarms: alarms.slice(0, 1),
    });
    const text = serialiseComponent(changed).replaceAll("\r\n ", "");
    expect(text).toContain(
      'PARTSTAT=ACCEPTED;RSVP=TRUE;DELEGATED-FROM="mailto:iamboss@example.com";X-NUM-GUESTS=0:',
    );
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(1);
    expect(text).toContain("ATTENDEE:mailto:john_doe@example.com");
  });

  it("lets a new end replace the duration, and a new description the HTML of the old", () => {
    const end = parseTime("19970902T120000", "America/New_York");
    const entry = readEntry(changeEntry(componentOf(meeting), { end, description: "New" }));
    expect(entry).toMatchObject({ end, duration: null, description: "New", descriptionHtml: null });
  });

  it("writes every field so that it reads back", () => {
    const entry = readEntry(componentOf(meeting));
    const { kind, uid, recurrenceId, thisAndFuture, ...fields } = entry;
    const built = buildEntry("VEVENT", uid, { ...fields, stamp: fields.stamp ?? 0 }, entry.start);
    const text = serialiseComponent(built);
    expect(readEntry(componentOf(text))).toEqual({ ...entry, recurrenceId: entry.start });
  });
});

describe("times and durations", () => {
  it("reads what exists and refuses what does not", () => {
    expect(parseTime("20240229", null)?.wall).toBe(Date.UTC(2024, 1, 29));
    expect(parseTime("20230229", null)).toBeNull();
    expect(parseTime("20230101T250000", null)).toBeNull();
    expect(parseTime("tomorrow", null)).toBeNull();
    expect(parseTime("19980119T070000Z", "Europe/Berlin")).toMatchObject({ kind: "utc", zone: null });
    for (const value of ["20240229", "19980118T230000", "19980119T070000Z"])
      expect(formatTime(parseTime(value, null) ?? { kind: "utc", wall: 0, zone: null })).toBe(value);
  });

  it("reads and writes durations", () => {
    expect(parseDuration("P15DT5H0M20S")).toEqual({ days: 15, seconds: 18_020 });
    expect(parseDuration("-P7W")).toEqual({ days: -49, seconds: 0 });
    expect(parseDuration("P")).toBeNull();
    for (const text of ["P15DT5H20S", "P7W", "-PT15M", "PT0S", "P1D"])
      expect(parseDuration(formatDuration(parseDuration(text) ?? { days: 9, seconds: 9 }))).toEqual(
        parseDuration(text),
      );
  });
});
