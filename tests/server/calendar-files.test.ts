import { expect, test } from "vitest";
import { CalendarPerson } from "#tests/calendar-client.ts";

const file = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (uid: string, ...lines: string[]) => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  "DTSTAMP:20260101T000000Z",
  ...lines,
  "END:VEVENT",
];

/** As Outlook writes it: a zone under its Windows name, its own properties, and a changed occurrence. */
const outlook = file(
  "METHOD:PUBLISH",
  "X-WR-CALNAME:Work",
  "BEGIN:VTIMEZONE",
  "TZID:W. Europe Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
  ...event(
    "040000008200E00074C5B7101A82E008",
    "SUMMARY;LANGUAGE=de:Jour fixe",
    "DTSTART;TZID=W. Europe Standard Time:20260302T090000",
    "DTEND;TZID=W. Europe Standard Time:20260302T100000",
    "RRULE:FREQ=WEEKLY;UNTIL=20260330T070000Z;INTERVAL=1;BYDAY=MO;WKST=MO",
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "X-ALT-DESC;FMTTYPE=text/html:<b>Agenda</b>",
  ),
  ...event(
    "040000008200E00074C5B7101A82E008",
    "SUMMARY:Jour fixe (later)",
    "RECURRENCE-ID;TZID=W. Europe Standard Time:20260309T090000",
    "DTSTART;TZID=W. Europe Standard Time:20260309T110000",
    "DTEND;TZID=W. Europe Standard Time:20260309T120000",
  ),
  ...event(
    "google@google.com",
    "SUMMARY:Holiday",
    "DTSTART;VALUE=DATE:20260317",
    "DTEND;VALUE=DATE:20260319",
  ),
  ...event("broken", "SUMMARY:No start"),
  "BEGIN:VTODO",
  "UID:todo",
  "SUMMARY:A task",
  "END:VTODO",
);

test("a file is imported with a report, shown right, and imported again without doubles", async () => {
  const ada = await CalendarPerson.signIn("ada");
  const first = await ada.import(outlook);
  expect(first).toMatchObject({ status: 200, body: { imported: 2, updated: 0, skipped: 0 } });
  expect(first.body.refused).toEqual(
    expect.arrayContaining([
      { title: "", reason: expect.stringContaining("no start") },
      { title: "A task", reason: "This is a task: import it into a task list." },
    ]),
  );
  const shown = await ada.view("2026-03-01", "2026-04-01");
  expect(shown.map(({ title, start }) => `${title} ${start}`)).toEqual([
    "Jour fixe 2026-03-02T08:00:00.000Z",
    "Jour fixe (later) 2026-03-09T10:00:00.000Z",
    "Jour fixe 2026-03-16T08:00:00.000Z",
    "Holiday 2026-03-17",
    "Jour fixe 2026-03-23T08:00:00.000Z",
    "Jour fixe 2026-03-30T07:00:00.000Z",
  ]);
  const opened = await ada.open(shown[0]?.itemId ?? "");
  expect(opened.fields.start).toEqual({ local: "2026-03-02T09:00:00", timeZone: "Europe/Berlin" });

  expect((await ada.import(outlook)).body).toMatchObject({ imported: 0, updated: 0, skipped: 2 });
  const newer = outlook.replaceAll("DTSTAMP:20260101", "DTSTAMP:20260102").replace("Holiday", "Feast");
  expect((await ada.import(newer)).body).toMatchObject({ imported: 0, updated: 2, skipped: 0 });
  expect((await ada.view("2026-03-17", "2026-03-18")).map(({ title }) => title)).toEqual(["Feast"]);
});

test("what was imported comes out again with every property, once for each zone", async () => {
  const [ada, bob] = [await CalendarPerson.signIn("ada"), await CalendarPerson.signIn("bob")];
  await ada.import(outlook);
  const text = await ada.export();
  for (const kept of ["X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "X-ALT-DESC", "SUMMARY;LANGUAGE=de:Jour fixe"])
    expect(text).toContain(kept);
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  expect((await bob.import(text)).body).toMatchObject({ imported: 2, refused: [] });
  const [mine, theirs] = [
    await ada.view("2026-03-01", "2026-04-01"),
    await bob.view("2026-03-01", "2026-04-01"),
  ];
  const said = ({ title, start, end }: { title: string; start: string; end: string }) => ({
    title,
    start,
    end,
  });
  expect(theirs.map(said)).toEqual(mine.map(said));
});

test("a change leaves to the letter what it does not name", async () => {
  const ada = await CalendarPerson.signIn("ada");
  await ada.import(outlook);
  const [first] = await ada.view("2026-03-02", "2026-03-03");
  const { fields, id, version } = await ada.open(first?.itemId ?? "");
  const changed = await ada.send("PATCH", `/api/events/${id}`, {
    version,
    fields: { ...fields, location: "Room 5" },
  });
  expect(changed.status).toBe(200);
  const text = await ada.export();
  for (const kept of [
    "DTSTART;TZID=W. Europe Standard Time:20260302T090000",
    "X-ALT-DESC",
    "UNTIL=20260330T070000Z",
  ])
    expect(text).toContain(kept);
  expect(text).toContain("LOCATION:Room 5");
});

test("what is no calendar file is refused with a reason, and other people's calendars are not found", async () => {
  const [ada, bob] = [await CalendarPerson.signIn("ada"), await CalendarPerson.signIn("bob")];
  expect((await ada.import("hello")).body.refused).toMatchObject([
    { reason: expect.stringMatching(/colon|calendar/) },
    {},
  ]);
  expect((await ada.import("")).status).toBe(200);
  const foreign = `/api/calendar-imports?collectionId=${bob.calendarId}`;
  const refused = await ada.client.fetch(foreign, { method: "POST", body: outlook });
  expect(refused.status).toBe(404);
  const file = await ada.client.fetch(`/api/calendar-exports?collectionId=${bob.calendarId}`);
  expect(file.status).toBe(404);
});
