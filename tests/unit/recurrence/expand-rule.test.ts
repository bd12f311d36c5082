import { describe, expect, test } from "vitest";
import { expandRule, listInstances } from "#lib/formats/recurrence/expand-rule.ts";
import { formatRule } from "#lib/formats/recurrence/format-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";

/** Rules of the examples in RFC 5545 section 3.8.5.3, with the days (and hours, where they differ) it lists. */
const examples: [rule: string, start: string, instances: string][] = [
  ["FREQ=DAILY;COUNT=3", "1997-09-02 09", "1997-09-02 09, 1997-09-03 09, 1997-09-04 09"],
  ["FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "1997-09-02, 1997-09-12, 1997-09-22"],
  ["FREQ=YEARLY;UNTIL=20000102;BYMONTH=1;BYDAY=SA,SU", "2000-01-01", "2000-01-01, 2000-01-02"],
  ["FREQ=WEEKLY;COUNT=2", "1997-09-02", "1997-09-02, 1997-09-09"],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH",
    "1997-09-02",
    "1997-09-02, 1997-09-04, 1997-09-16, 1997-09-18",
  ],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "1997-09-05, 1997-10-03, 1997-11-07"],
  [
    "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU",
    "1997-09-07",
    "1997-09-07, 1997-09-28, 1997-11-02, 1997-11-30",
  ],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "1997-09-22, 1997-10-20, 1997-11-17"],
  ["FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "1997-09-28", "1997-09-28, 1997-10-29, 1997-11-28"],
  ["FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1", "1997-09-30", "1997-09-30, 1997-10-01, 1997-10-31, 1997-11-01"],
  ["FREQ=MONTHLY;INTERVAL=18;COUNT=3;BYMONTHDAY=10,15", "1997-09-10", "1997-09-10, 1997-09-15, 1999-03-10"],
  ["FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", "1997-06-10, 1997-07-10, 1998-06-10, 1998-07-10"],
  [
    "FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200",
    "1997-01-01",
    "1997-01-01, 1997-04-10, 1997-07-19, 2000-01-01",
  ],
  ["FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19", "1997-05-19, 1998-05-18, 1999-05-17"],
  ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "1997-05-12", "1997-05-12, 1998-05-11, 1999-05-17"],
  ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4", "1997-03-13", "1997-03-13, 1997-03-20, 1997-03-27, 1998-03-05"],
  ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "1997-09-02", "1998-02-13, 1998-03-13, 1998-11-13"],
  [
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
    "1996-11-05",
    "1996-11-05, 2000-11-07, 2004-11-02",
  ],
  ["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04, 1997-10-07, 1997-11-06"],
  [
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3",
    "1997-09-29",
    "1997-09-29, 1997-10-30, 1997-11-27",
  ],
  [
    "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
    "1997-09-02 09",
    "1997-09-02 09, 1997-09-02 12, 1997-09-02 15",
  ],
  [
    "FREQ=MINUTELY;INTERVAL=90;COUNT=3",
    "1997-09-02 09:00",
    "1997-09-02 09:00, 1997-09-02 10:30, 1997-09-02 12:00",
  ],
  [
    "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=3",
    "1997-09-02 09:00",
    "1997-09-02 09:00, 1997-09-02 09:20, 1997-09-02 10:00",
  ],
  [
    "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9;COUNT=4",
    "1997-09-02 09:00",
    "1997-09-02 09:00, 1997-09-02 09:20, 1997-09-02 09:40, 1997-09-03 09:00",
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
    "1997-08-05",
    "1997-08-05, 1997-08-10, 1997-08-19, 1997-08-24",
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
    "1997-08-05",
    "1997-08-05, 1997-08-17, 1997-08-19, 1997-08-31",
  ],
  ["FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=4", "2007-01-15", "2007-01-15, 2007-01-30, 2007-02-15, 2007-03-15"],
  // RFC 7529 section 5: the same birthday and last day with and without SKIP.
  ["RSCALE=GREGORIAN;FREQ=YEARLY;COUNT=2", "2016-02-29", "2016-02-29, 2020-02-29"],
  ["RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;COUNT=3", "2016-02-29", "2016-02-29, 2017-03-01, 2018-03-01"],
  [
    "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4",
    "2014-01-31",
    "2014-01-31, 2014-02-28, 2014-03-31, 2014-04-30",
  ],
  [
    "RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=-366;SKIP=BACKWARD;COUNT=2",
    "2012-01-01",
    "2012-01-01, 2012-12-31",
  ],
  // The weeks at the edges of the year belong to the year that holds most of them.
  [
    "FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=TU;COUNT=4",
    "2013-01-01",
    "2013-01-01, 2013-12-24, 2013-12-31, 2014-12-23",
  ],
  ["FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA;COUNT=2", "2016-01-02", "2016-01-02, 2021-01-02"],
  ["FREQ=DAILY;BYSETPOS=-1;BYHOUR=9,17;COUNT=2", "2024-01-01 09", "2024-01-01 17, 2024-01-02 17"],
  ["FREQ=DAILY;UNTIL=20240102", "2024-01-01 09", "2024-01-01 09, 2024-01-02 09"],
];

describe("expandRule", () => {
  test.each(examples)("%s from %s", (rule, start, instances) => {
    const times = [...expandRule(parseRule(rule), readTime(start))];
    expect(times).toEqual(instances.split(", ").map(readTime));
  });

  test.each(examples)("%s from %s, begun at each instance", (text, start, instances) => {
    const rule = parseRule(text);
    const times = instances.split(", ").map(readTime);
    for (const [index, from] of times.entries()) {
      expect([...expandRule(rule, readTime(start), { from })]).toEqual(times.slice(index));
    }
  });

  test("stays within both bounds, inclusive", () => {
    const bounds = { from: readTime("2026-03-02"), to: readTime("2026-03-04") };
    const times = [...expandRule(parseRule("FREQ=DAILY"), readTime("1970-01-01"), bounds)];
    expect(times).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"].map(readTime));
  });

  test("reads UNTIL in UTC in the zone of the caller", () => {
    const rule = parseRule("FREQ=DAILY;UNTIL=20240102T080000Z");
    const toWall = (instant: number) => instant + 3_600_000;
    expect([...expandRule(rule, readTime("2024-01-01 09"), { toWall })]).toHaveLength(2);
    expect([...expandRule(rule, readTime("2024-01-01 09"))]).toHaveLength(1);
  });

  test("leaves times of the day alone where DTSTART is a date", () => {
    const rule = parseRule("FREQ=DAILY;BYHOUR=3,4;COUNT=2");
    const times = [...expandRule(rule, readTime("2024-01-01"), { dateOnly: true })];
    expect(times).toEqual(["2024-01-01", "2024-01-02"].map(readTime));
  });
});

describe("hostile rules", () => {
  test.each([
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MINUTELY;INTERVAL=999999999999;BYMONTH=2",
    "FREQ=DAILY;BYWEEKNO=53;BYYEARDAY=100",
    "FREQ=HOURLY;INTERVAL=24;BYHOUR=10",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300",
  ])("%s ends, with nothing", (rule) => {
    expect(listInstances(parseRule(rule), readTime("2020-01-01 09"), { limit: 10 }).times).toEqual([]);
  });

  test("one that never matches costs no more than the time that is asked for", () => {
    const rule = parseRule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
    const week = { from: readTime("2026-03-02"), to: readTime("2026-03-09") };
    const found = listInstances(rule, readTime("1970-01-01"), { ...week, limit: 10, steps: 60 });
    expect(found).toEqual({ times: [], complete: true });
  });

  test("a count that would need walking for ever is cut and says so", () => {
    const rule = parseRule("FREQ=SECONDLY;COUNT=100000000;BYSECOND=1,2,3");
    const found = listInstances(rule, 0, { from: readTime("2026-01-01"), limit: 10 });
    expect(found).toEqual({ times: [], complete: false });
  });

  test("a plain count is not walked", () => {
    const rule = parseRule("FREQ=SECONDLY;COUNT=100000000");
    const found = listInstances(rule, 0, { from: 99_999_998_000, limit: 10 });
    expect(found).toEqual({ times: [99_999_998_000, 99_999_999_000], complete: true });
  });

  test("every second of a year stops at the limit", () => {
    const all = (most: number) => Array.from({ length: most }, (_, index) => index).join(",");
    const rule = parseRule(
      `FREQ=YEARLY;BYDAY=SU,MO;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`,
    );
    expect(listInstances(rule, 0, { limit: 5 })).toMatchObject({ complete: false, times: { length: 5 } });
  });
});

describe("parseRule and formatRule", () => {
  test.each([
    "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU",
    "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYWEEKNO=-1,20;WKST=SU",
    "FREQ=DAILY;UNTIL=20000131;BYHOUR=9;BYMINUTE=0,30;BYSECOND=59;BYSETPOS=-1,1",
    "RSCALE=GREGORIAN;FREQ=YEARLY;UNTIL=20000131T140000;BYYEARDAY=-366;BYMONTHDAY=-31;SKIP=BACKWARD",
  ])("%s comes back", (text) => {
    const rule = parseRule(text);
    expect(parseRule(formatRule(rule))).toEqual(rule);
    expect(formatRule(rule).split(";").sort()).toEqual(text.split(";").sort());
  });

  test("lets lower case, spaces, order and an empty part pass", () => {
    const rule = parseRule(" rrule:byday = mo ,we; freq=weekly;COUNT=2;X-OURS=1;WKST=; ");
    expect(formatRule(rule)).toBe("FREQ=WEEKLY;COUNT=2;BYDAY=MO,WE");
  });

  test.each([
    "",
    "COUNT=2",
    "FREQ=FORTNIGHTLY",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;COUNT=-1",
    "FREQ=DAILY;COUNT=1;COUNT=2",
    "FREQ=DAILY;UNTIL=20240230",
    "FREQ=DAILY;UNTIL=tomorrow",
    "FREQ=DAILY;BYHOUR=24",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=MONTHLY;BYMONTHDAY=1e1",
    "FREQ=MONTHLY;BYDAY=XX",
    "FREQ=MONTHLY;BYDAY=0MO",
    "FREQ=MONTHLY;BYSETPOS=367",
    "FREQ=YEARLY;WKST=1",
    "FREQ=YEARLY;SKIP=SIDEWAYS",
    "RSCALE=CHINESE;FREQ=YEARLY",
    "FREQ",
    `FREQ=DAILY;BYMONTH=${"1,".repeat(5000)}1`,
  ])("refuses %s", (text) => {
    expect(() => parseRule(text)).toThrow(/repeat rule/);
  });
});

function readTime(text: string): number {
  const [date, time = "00:00"] = text.split(" ");
  return Date.parse(`${date}T${time.length === 2 ? `${time}:00` : time}:00Z`);
}
