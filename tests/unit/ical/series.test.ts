import { describe, expect, it } from "vitest";
import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { buildObject } from "#lib/formats/ical/change-object.ts";
import { changeSeries, excludeInstance, overrideInstance } from "#lib/formats/ical/change-series.ts";
import { expandObject } from "#lib/formats/ical/expand-object.ts";
import { objectSpan } from "#lib/formats/ical/object-span.ts";
import { readCalendar, readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { splitSeries } from "#lib/formats/ical/split-series.ts";
import { parseTime } from "#lib/formats/ical/time.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { writeCalendar, writeObject } from "#lib/formats/ical/write-object.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";

const newYork = zoneOf("America/New_York") ?? utcZone;

function timeOf(value: string, zone: string | null = null): IcalTime {
  const time = parseTime(value, zone);
  if (!time) throw new Error(`${value} is not a time.`);
  return time;
}

const at = (value: string) => timeOf(value, "America/New_York");

function objectOf(...components: string[]): CalendarObject {
  const object = readObject(`BEGIN:VCALENDAR\n${components.join("\n")}\nEND:VCALENDAR`);
  if (!object) throw new Error("The test's text holds no object.");
  return object;
}

function event(...lines: string[]): string {
  return ["BEGIN:VEVENT", "UID:series@example.com", "DTSTAMP:19970714T170000Z", ...lines, "END:VEVENT"].join(
    "\n",
  );
}

/** The wall times in New York of what stands in a calendar, as 19970902T0900. */
function standing(object: CalendarObject, from = "19970101T000000Z", to = "20000101T000000Z") {
  const range = { from: timeOf(from).wall, to: timeOf(to).wall, zone: newYork, limit: 1000 };
  return expandObject(object, range).occurrences.map(({ start, entry }) => {
    const text = new Date(newYork.toWall(start)).toISOString().replace(/[-:]/g, "").slice(0, 13);
    return entry.summary ? `${text} ${entry.summary}` : text;
  });
}

const daily = event(
  "DTSTART;TZID=America/New_York:19970902T090000",
  "DTEND;TZID=America/New_York:19970902T100000",
  "RRULE:FREQ=DAILY;COUNT=6",
);

describe("expandObject", () => {
  it("gives an event that does not recur once, without a RECURRENCE-ID", () => {
    const object = objectOf(event("DTSTART:19970714T170000Z", "DTEND:19970715T035959Z"));
    const [only, ...more] = expandObject(object, {
      from: 0,
      to: timeOf("19980101").wall,
      zone: utcZone,
      limit: 9,
    }).occurrences;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ recurrenceId: null, allDay: false, end: timeOf("19970715T035959Z").wall });
  });

  it("takes EXDATE away and adds RDATE, in whatever form they are written", () => {
    const object = objectOf(
      daily.replace(
        "END:VEVENT",
        "EXDATE:19970903T130000Z\nEXDATE;VALUE=DATE:19970904\nRDATE;VALUE=PERIOD;TZID=America/New_York:19971001T120000/PT3H\nEND:VEVENT",
      ),
    );
    expect(standing(object)).toEqual([
      "19970902T0900",
      "19970905T0900",
      "19970906T0900",
      "19970907T0900",
      "19971001T1200",
    ]);
    const { occurrences } = expandObject(object, {
      from: timeOf("19970930").wall,
      to: timeOf("19971002").wall,
      zone: newYork,
      limit: 5,
    });
    expect(occurrences[0]?.end).toBe(at("19971001T150000").wall + 4 * 3_600_000);
  });

  it("keeps the time on the wall over a change of the clocks", () => {
    const object = objectOf(daily.replaceAll("199709", "199710").replaceAll("1002T", "1024T"));
    const { occurrences } = expandObject(object, {
      from: 0,
      to: timeOf("19980101").wall,
      zone: newYork,
      limit: 9,
    });
    expect(occurrences.map(({ start }) => new Date(start).getUTCHours())).toEqual([13, 13, 14, 14, 14, 14]);
    expect(occurrences.every(({ start, end }) => end - start === 3_600_000)).toBe(true);
  });

  it("puts overrides in the places of their instances, also those moved out and into the range", () => {
    const object = objectOf(
      daily,
      event(
        "RECURRENCE-ID:19970903T130000Z",
        "DTSTART;TZID=America/New_York:19971224T200000",
        "SUMMARY:Moved",
      ),
      event(
        "RECURRENCE-ID;TZID=America/New_York:19970904T090000",
        "DTSTART;TZID=America/New_York:19970904T110000",
        "SUMMARY:Later",
      ),
    );
    expect(standing(object, "19970903T000000Z", "19970906T000000Z")).toEqual([
      "19970904T1100 Later",
      "19970905T0900",
    ]);
    expect(standing(object, "19971201T000000Z")).toEqual(["19971224T2000 Moved"]);
  });

  it("follows RANGE=THISANDFUTURE", () => {
    const object = objectOf(
      daily,
      event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:19970905T090000",
        "DTSTART;TZID=America/New_York:19970905T133000",
        "SUMMARY:Afternoon",
      ),
    );
    expect(standing(object).slice(2)).toEqual([
      "19970904T0900",
      "19970905T1330 Afternoon",
      "19970906T1330 Afternoon",
      "19970907T1330 Afternoon",
    ]);
  });

  it("reads a zone that only the file's VTIMEZONE describes", () => {
    const zone = `BEGIN:VTIMEZONE\nTZID:Somewhere\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE`;
    const object = objectOf(zone, event("DTSTART;TZID=Somewhere:19970902T090000"));
    expect(objectSpan(object)?.first).toBe(Date.UTC(1997, 8, 2, 3, 30) - 14 * 3_600_000);
  });

  it("gives all-day events their days, and tasks and journals their dates", () => {
    const object = objectOf(event("DTSTART;VALUE=DATE:19971026", "RRULE:FREQ=YEARLY;COUNT=2"));
    const { occurrences } = expandObject(object, {
      from: 0,
      to: timeOf("20000101").wall,
      zone: newYork,
      limit: 9,
    });
    // The clocks in New York went back on 26 October 1997.
    expect(occurrences.map(({ allDay, start, end }) => [allDay, (end - start) / 3_600_000])).toEqual([
      [true, 25],
      [true, 24],
    ]);
    const task = objectOf("BEGIN:VTODO\nUID:t\nDUE:19970902T130000Z\nEND:VTODO");
    expect(standing(task)).toEqual(["19970902T0900"]);
  });

  it("says what it does not follow, and never hangs", () => {
    const bad = objectOf(daily.replace("FREQ=DAILY;COUNT=6", "FREQ=SOMETIMES"));
    const range = { from: 0, to: timeOf("20990101").wall, zone: newYork, limit: 10 };
    expect(expandObject(bad, range)).toMatchObject({ complete: false, refused: expect.any(String) });
    const hostile = objectOf(daily.replace("FREQ=DAILY;COUNT=6", "FREQ=SECONDLY;COUNT=100000000"));
    expect(expandObject(hostile, range)).toMatchObject({ complete: false });
    expect(objectSpan(hostile)?.last).toBeNull();
  });
});

describe("changes of a series", () => {
  it("overrides one instance and leaves the others", () => {
    const changed = overrideInstance(objectOf(daily), at("19970904T090000"), { summary: "Other" });
    expect(standing(changed)[2]).toBe("19970904T0900 Other");
    expect(standing(changed)).toHaveLength(6);
    const again = overrideInstance(changed, timeOf("19970904T130000Z"), {
      start: at("19970904T150000"),
      end: null,
    });
    expect(again.overrides).toHaveLength(1);
    expect(standing(again)[2]).toBe("19970904T1500 Other");
    expect(writeObject(again)).not.toMatch(/FREQ=DAILY[\s\S]*FREQ=DAILY/);
  });

  it("excludes one instance, with its override", () => {
    const changed = overrideInstance(objectOf(daily), at("19970904T090000"), { summary: "Other" });
    const without = excludeInstance(changed, at("19970904T090000"));
    expect(without.overrides).toEqual([]);
    expect(standing(without)).toHaveLength(5);
  });

  it("splits COUNT, overrides and EXDATEs at the cut", () => {
    let object = excludeInstance(objectOf(daily), at("19970903T090000"));
    object = excludeInstance(object, at("19970906T090000"));
    object = overrideInstance(object, at("19970907T090000"), { summary: "Last" });
    const before = standing(object);
    const split = splitSeries(object, at("19970905T090000"), "new@example.com");
    if (!split.before) throw new Error("Nothing came before the cut.");
    expect(standing(split.before)).toEqual(["19970902T0900", "19970904T0900"]);
    expect(standing(split.after)).toEqual(["19970905T0900", "19970907T0900 Last"]);
    expect([...standing(split.before), ...standing(split.after)]).toEqual(before);
    expect(split.after.uid).toBe("new@example.com");
    expect(split.after.overrides.map((part) => readEntry(part).uid)).toEqual(["new@example.com"]);
    const tail = split.after.master && readEntry(split.after.master);
    expect(tail?.relatedTo).toEqual([{ uid: "series@example.com", relation: "SIBLING" }]);
    expect(tail?.rules).toEqual(["FREQ=DAILY;COUNT=3"]);
    expect(tail?.exdates).toEqual([at("19970906T090000")]);
  });

  it("splits an endless weekly series of whole days", () => {
    const object = objectOf(event("DTSTART;VALUE=DATE:19970902", "RRULE:FREQ=WEEKLY"));
    const split = splitSeries(object, timeOf("19970916"), "new@example.com");
    expect(split.before?.master && readEntry(split.before.master).rules).toEqual([
      "FREQ=WEEKLY;UNTIL=19970915",
    ]);
    expect(split.after.master && readEntry(split.after.master)).toMatchObject({
      rules: ["FREQ=WEEKLY"],
      start: timeOf("19970916"),
    });
    expect(splitSeries(object, timeOf("19970902"), "x").before).toBeNull();
  });

  it("moves exceptions along when the whole series moves", () => {
    let object = excludeInstance(objectOf(daily), at("19970903T090000"));
    object = overrideInstance(object, at("19970904T090000"), {
      start: at("19970904T200000"),
      end: null,
      summary: "Evening",
    });
    const moved = changeSeries(object, { start: at("19970902T100000"), end: at("19970902T110000") });
    expect(standing(moved)).toEqual([
      "19970902T1000",
      "19970904T2000 Evening",
      "19970905T1000",
      "19970906T1000",
      "19970907T1000",
    ]);
  });
});

describe("files", () => {
  it("splits a file by UID, reports what it cannot use, and adds what is missing", () => {
    const text = `BEGIN:VCALENDAR\nMETHOD:publish\nX-WR-CALNAME:Team\\, work\n${daily}\n${event("RECURRENCE-ID:19970903T130000Z", "DTSTART:19970903T140000Z")}
BEGIN:VEVENT\nSUMMARY:No start\nEND:VEVENT\nBEGIN:VTODO\nSUMMARY:No UID\nEND:VTODO\nEND:VCALENDAR`;
    const file = readCalendar(text, () => "made");
    expect(file).toMatchObject({ method: "PUBLISH", name: "Team, work" });
    expect(file.objects.map(({ uid, overrides }) => [uid, overrides.length])).toEqual([
      ["series@example.com", 1],
      ["made", 0],
    ]);
    expect(file.problems.map((problem) => problem.message)).toEqual(["An event has no start. (No start)"]);
    const again = readCalendar(writeCalendar(file.objects, "Team, work"), () => "never");
    expect(again.name).toBe("Team, work");
    expect(again.objects.map((object) => object.uid)).toEqual(["series@example.com", "made"]);
  });

  it("keeps every line of an object that is read and written", () => {
    const text = writeObject(objectOf("X-CAL:1", daily.replace("END:VEVENT", "X-A;B=c:d\nEND:VEVENT")));
    const object = readObject(text);
    expect(object && writeObject(object)).toBe(text);
    expect(text).toContain("X-CAL:1");
    expect(text).toContain("X-A;B=c:d");
  });
});

describe("VTIMEZONE", () => {
  it("is written by yearly rules where the zone follows such", () => {
    const part = (zone: string) =>
      buildEntry("VEVENT", "1", { stamp: 0, start: timeOf("20260901T090000", zone), summary: "x" });
    const berlin = serialiseComponent(buildObject([part("Europe/Berlin")]).calendar);
    expect(berlin).toContain(
      "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    );
    expect(serialiseComponent(buildObject([part("America/New_York")]).calendar)).toContain(
      "BYMONTH=3;BYDAY=2SU",
    );
    expect(serialiseComponent(buildObject([part("Asia/Kolkata")]).calendar)).toContain(
      "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE",
    );
    expect(buildObject([part("Nowhere/Land")]).calendar.components).toHaveLength(1);
  });

  it("describes the same offsets as the zone it was made of", () => {
    for (const name of ["Europe/Berlin", "Australia/Sydney", "America/Santiago", "Africa/Casablanca"]) {
      const start = timeOf("20260901T090000", name);
      const object = buildObject([buildEntry("VEVENT", "1", { stamp: 0, start })]);
      const renamed = readObject(writeObject(object).replaceAll(name, "Elsewhere"));
      const real = zoneOf(name) ?? utcZone;
      for (let month = 0; month < 48; month += 1) {
        const wall = Date.UTC(2026, month, 15, 12);
        const part = buildEntry("VEVENT", "1", {
          stamp: 0,
          start: { kind: "zoned", wall, zone: "Elsewhere" },
        });
        const zones = renamed?.calendar.components.filter((each) => each.name === "VTIMEZONE") ?? [];
        const copy = readObject(
          serialiseComponent({ name: "VCALENDAR", lines: [], components: [...zones, part] }),
        );
        expect(copy && (objectSpan(copy)?.first ?? 0) + 14 * 3_600_000).toBe(real.toInstant(wall));
      }
    }
  });
});
