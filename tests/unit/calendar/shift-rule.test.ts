import { expect, test } from "vitest";
import { shiftRule } from "#lib/calendar/shift-rule.ts";

const day = (text: string) => Date.parse(`${text}T09:00:00Z`);

test.each([
  ["FREQ=WEEKLY;BYDAY=MO", "2026-03-02", "2026-03-03", "FREQ=WEEKLY;BYDAY=TU"],
  ["FREQ=WEEKLY;BYDAY=MO,SA", "2026-03-02", "2026-03-01", "FREQ=WEEKLY;BYDAY=SU,FR"],
  ["FREQ=MONTHLY;BYMONTHDAY=14", "2026-03-14", "2026-03-15", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-03-15", "2026-03-16", "FREQ=MONTHLY;BYMONTHDAY=1,15"],
  ["FREQ=MONTHLY;BYDAY=2MO", "2026-03-09", "2026-03-17", "FREQ=MONTHLY;BYDAY=3TU"],
  ["FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27", "2026-03-26", "FREQ=MONTHLY;BYDAY=-1TH"],
  ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", "2026-03-31", "2026-04-01", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"],
  ["FREQ=DAILY;COUNT=3", "2026-03-02", "2026-03-05", "FREQ=DAILY;COUNT=3"],
  ["FREQ=DAILY;UNTIL=20260310T090000Z", "2026-03-02", "2026-03-04", "FREQ=DAILY;UNTIL=20260312T090000Z"],
  ["FREQ=WEEKLY;BYDAY=MO", "2026-03-02", "2026-03-02", "FREQ=WEEKLY;BYDAY=MO"],
])("%s, moved from %s to %s, is %s", (rule, from, to, expected) => {
  expect(shiftRule(rule, day(from), day(to))).toBe(expected);
});
