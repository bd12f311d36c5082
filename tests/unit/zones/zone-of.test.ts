import { describe, expect, test } from "vitest";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import type { Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";

const hour = 3_600_000;

describe("names", () => {
  test.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Etc/UTC", "UTC"],
    ["GMT", "UTC"],
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["eastern standard time", "America/New_York"],
    ["Pacific Daylight Time", "America/Los_Angeles"],
    ["W. Europe", "Europe/Berlin"],
    ['"India Standard Time"', "Asia/Calcutta"],
    ["(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"],
    ["(GMT-05:00) Eastern Time (US & Canada)", "America/New_York"],
    ["(UTC) Coordinated Universal Time", "UTC"],
    ["(UTC+09:00) Osaka, Sapporo, Tokyo", "Asia/Tokyo"],
    ["/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"],
    ["/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["tzone://Microsoft/Utc", "UTC"],
    ["tzone://Microsoft/W. Europe Standard Time", "Europe/Berlin"],
  ])("%s is %s", (tzid, id) => {
    expect(zoneOf(tzid)?.id).toBe(id);
  });

  test.each(["", "tzone://Microsoft/Custom", "Customized Time Zone", "Nowhere/Nothing", "x".repeat(1000)])(
    "%s alone says nothing",
    (tzid) => {
      expect(zoneOf(tzid)).toBeNull();
    },
  );

  test("an offset is a zone of last resort", () => {
    expect(zoneOf("GMT-03:30")?.toInstant(0)).toBe(3.5 * hour);
    expect(zoneOf("UTC+99:00")).toBeNull();
  });
});

describe("changes of the clock", () => {
  const berlin = zone("Europe/Berlin");

  test("an hour that is skipped is counted with the offset before", () => {
    expect(iso(berlin.toInstant(wall("2026-03-29T01:59")))).toBe("2026-03-29T00:59");
    expect(iso(berlin.toInstant(wall("2026-03-29T02:30")))).toBe("2026-03-29T01:30");
    expect(iso(berlin.toInstant(wall("2026-03-29T03:00")))).toBe("2026-03-29T01:00");
  });

  test("an hour that comes twice is the first one", () => {
    expect(iso(berlin.toInstant(wall("2026-10-25T02:30")))).toBe("2026-10-25T00:30");
    expect(iso(berlin.toInstant(wall("2026-10-25T03:00")))).toBe("2026-10-25T02:00");
    expect(iso(berlin.toWall(wall("2026-10-25T00:30")))).toBe("2026-10-25T02:30");
    expect(iso(berlin.toWall(wall("2026-10-25T01:30")))).toBe("2026-10-25T02:30");
  });

  test.each([
    ["Australia/Lord_Howe", "2026-04-04T15:00", "2026-04-05T01:30"],
    ["Asia/Kathmandu", "2026-01-01T00:00", "2026-01-01T05:45"],
    ["Africa/Casablanca", "2026-02-25T12:00", "2026-02-25T12:00"],
    ["Pacific/Apia", "2011-12-30T10:00", "2011-12-31T00:00"],
    ["America/New_York", "2026-12-31T23:30", "2026-12-31T18:30"],
  ])("%s at %s is %s", (id, instant, local) => {
    expect(iso(zone(id).toWall(wall(instant)))).toBe(local);
  });

  test.each(["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran"])(
    "each hour of two years in %s comes back, as Intl has it",
    (id) => {
      const here = zone(id);
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone: id,
        dateStyle: "short",
        timeStyle: "short",
      });
      for (let instant = wall("2021-01-01T00:00"); instant < wall("2023-01-01T00:00"); instant += 7 * hour) {
        const local = here.toWall(instant);
        expect(iso(local)).toBe(format.format(instant).replace(" ", "T"));
        expect(here.toWall(here.toInstant(local))).toBe(local);
      }
    },
  );
});

describe("a VTIMEZONE", () => {
  const observances = [
    {
      start: wall("1601-10-29T03:00"),
      offsetFrom: 2 * hour,
      offsetTo: hour,
      rule: parseRule("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
      rdates: [],
    },
    {
      start: wall("1601-03-26T02:00"),
      offsetFrom: hour,
      offsetTo: 2 * hour,
      rule: parseRule("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
      rdates: [],
    },
  ];

  test("speaks where the name says nothing", () => {
    const custom = zone("Customized Time Zone", observances);
    const berlin = zone("Europe/Berlin");
    for (let at = wall("2020-01-01T00:00"); at < wall("2022-01-01T00:00"); at += 5 * hour) {
      expect(custom.toWall(at)).toBe(berlin.toWall(at));
      expect(custom.toInstant(at)).toBe(berlin.toInstant(at));
    }
  });

  test("is not heard where the name is known", () => {
    expect(zone("America/New_York", observances).id).toBe("America/New_York");
  });

  test("has dates without a rule, and an offset before its first", () => {
    const once = [{ start: wall("2000-01-01T00:00"), offsetFrom: hour, offsetTo: 0, rule: null, rdates: [] }];
    const custom = zone("Odd", once);
    expect(iso(custom.toWall(wall("1990-01-01T00:00")))).toBe("1990-01-01T01:00");
    expect(iso(custom.toWall(wall("2010-01-01T00:00")))).toBe("2010-01-01T00:00");
  });
});

function zone(...[tzid, observances]: Parameters<typeof zoneOf>): Zone {
  const found = zoneOf(tzid, observances);
  if (!found) throw new Error(`no zone ${tzid}`);
  return found;
}

function wall(text: string): number {
  return Date.parse(`${text}:00Z`);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 16);
}
