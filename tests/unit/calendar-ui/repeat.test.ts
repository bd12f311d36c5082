import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import calendar from "#app/_i18n/en/calendar.json" with { type: "json" };
import { describeRule } from "#app/(webmail)/calendar/_ui/recurrence/describe-rule.ts";
import { readRepeat } from "#app/(webmail)/calendar/_ui/recurrence/read-repeat.ts";
import { repeatPresets } from "#app/(webmail)/calendar/_ui/recurrence/repeat-presets.ts";
import { shiftRule } from "#app/(webmail)/calendar/_ui/recurrence/shift-rule.ts";
import { writeRepeat } from "#app/(webmail)/calendar/_ui/recurrence/write-repeat.ts";

const translate = createTranslator({ locale: "en-GB", messages: { calendar } });
const words = {
  locale: "en-GB",
  t: (key: string, values?: Record<string, string | number>) =>
    translate(`calendar.repeat.${key}` as Parameters<typeof translate>[0], values as never),
};
const start = { local: "2026-11-23T09:30:00", timeZone: "Europe/Berlin" };

describe("what the wizard can say", () => {
  it.each([
    ["FREQ=DAILY", "Every day"],
    ["FREQ=DAILY;INTERVAL=3;COUNT=5", "Every 3 days, 5 times"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every weekday (Monday to Friday)"],
    [
      "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;UNTIL=20270305T225959Z",
      "Every 3 weeks on Monday and Thursday, until 5 March 2027",
    ],
    ["FREQ=WEEKLY;BYDAY=MO,SU", "Every week on Monday and Sunday"],
    ["FREQ=MONTHLY;BYDAY=2TU", "Every month on the second Tuesday"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Every month on the last weekday"],
    ["FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1", "Every month on the first weekend day"],
    ["FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15", "Every 2 months on day 15"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "Every month on the last day"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "Every year on 29 February"],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "Every year on the fourth Thursday of November"],
    ["FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=-1SU", "Every 4 years on the last Sunday of November"],
  ])("%s is read, written back alike, and said in words", (rule, sentence) => {
    const repeat = readRepeat(rule, start);
    expect(repeat).not.toBeNull();
    if (repeat) expect(writeRepeat(repeat, start)).toBe(rule);
    expect(describeRule(rule, start, words)).toBe(sentence);
  });

  it.each([
    ["FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO"],
    ["FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=23"],
    ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23"],
    ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "FREQ=MONTHLY;BYDAY=2TU"],
    ["FREQ=WEEKLY;WKST=SU;BYDAY=FR", "FREQ=WEEKLY;BYDAY=FR"],
    ["freq=daily;interval=1", "FREQ=DAILY"],
  ])("%s means the same as %s", (rule, same) => {
    const repeat = readRepeat(rule, start);
    expect(repeat && writeRepeat(repeat, start)).toBe(same);
  });

  it("ends at the end of a day in the event's own zone", () => {
    const until = { frequency: "daily", interval: 1, ending: { kind: "until", date: "2027-07-01" } } as const;
    const zoned = { local: "2026-11-23T23:30:00", timeZone: "America/New_York" };
    const rule = writeRepeat(until, zoned);
    expect(rule).toBe("FREQ=DAILY;UNTIL=20270702T035959Z");
    expect(readRepeat(rule, zoned)).toEqual(until);
    expect(writeRepeat(until, { local: "2026-11-23", timeZone: null })).toBe("FREQ=DAILY;UNTIL=20270701");
    expect(writeRepeat(until, { local: "2026-11-23T10:00:00", timeZone: null })).toBe(
      "FREQ=DAILY;UNTIL=20270701T235959",
    );
  });
});

describe("what the wizard cannot say", () => {
  it.each([
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "Every year in week 20 on Monday"],
    ["FREQ=YEARLY;BYDAY=20MO", "Every year on Monday number 20"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "Every month on day 1 and 15"],
    ["FREQ=DAILY;BYMONTH=1,2;COUNT=9", "Every day in January and February, 9 times"],
    ["FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU", "Every 2 weeks on Sunday and Tuesday"],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "Every month on day 13 on Friday"],
    ["FREQ=HOURLY;INTERVAL=6", "Every 6 hours"],
  ])("%s is kept and said in words", (rule, sentence) => {
    expect(readRepeat(rule, start)).toBeNull();
    expect(describeRule(rule, start, words)).toBe(sentence);
  });
});

describe("presets", () => {
  const rules = (date: string) =>
    repeatPresets(date).map((repeat) => writeRepeat(repeat, { local: date, timeZone: null }));

  it("follow the day of the event", () => {
    expect(rules("2026-11-10")).toEqual([
      "FREQ=DAILY",
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      "FREQ=WEEKLY;BYDAY=TU",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
      "FREQ=MONTHLY;BYMONTHDAY=10",
      "FREQ=MONTHLY;BYDAY=2TU",
      "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=10",
    ]);
  });

  it("offer the last one at the end of a month, and no fifth", () => {
    expect(rules("2026-11-30")).toContain("FREQ=MONTHLY;BYDAY=-1MO");
    expect(rules("2026-11-30")).not.toContain("FREQ=MONTHLY;BYDAY=5MO");
    expect(rules("2026-02-24")).toContain("FREQ=MONTHLY;BYDAY=4TU");
    expect(rules("2026-02-24")).toContain("FREQ=MONTHLY;BYDAY=-1TU");
  });
});

describe("moving a whole series to another day", () => {
  it.each([
    ["FREQ=WEEKLY;BYDAY=MO", 1, "FREQ=WEEKLY;BYDAY=TU"],
    ["FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3", -2, "FREQ=WEEKLY;BYDAY=SA,WE;COUNT=3"],
    ["FREQ=WEEKLY;BYDAY=MO", 7, "FREQ=WEEKLY;BYDAY=MO"],
    ["FREQ=MONTHLY;BYMONTHDAY=23", 2, "FREQ=MONTHLY;BYMONTHDAY=25"],
    ["FREQ=MONTHLY;BYDAY=2TU", 1, "FREQ=MONTHLY;BYDAY=2TU"],
    ["FREQ=DAILY", 1, "FREQ=DAILY"],
  ])("%s by %i days", (rule, days, moved) => {
    expect(shiftRule(rule, "2026-11-23", days)).toBe(moved);
  });
});
