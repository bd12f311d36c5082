import { expect, test } from "vitest";
import { birthdayKeys, listBirthdays } from "#lib/calendar/list-birthdays.ts";

const contact = (birthday: string) => ({
  itemId: birthday,
  collectionId: "1",
  version: 1,
  kind: "contact" as const,
  title: "Grace",
  dueAt: null,
  completedAt: null,
  birthday,
  facts: {},
});

const wall = (day: string) => Date.parse(`${day}T00:00:00Z`);
const daysOf = (birthday: string, from: string, to: string) =>
  listBirthdays([contact(birthday)], { from: wall(from), to: wall(to) }).map(({ day }) =>
    new Date(day).toISOString().slice(0, 10),
  );

test("a birthday comes each year, and that of a leap day on the day before March where there is none", () => {
  expect(daysOf("12-31", "2025-12-01", "2026-12-31")).toEqual(["2025-12-31"]);
  expect(daysOf("12-31", "2025-12-01", "2027-01-01")).toEqual(["2025-12-31", "2026-12-31"]);
  expect(daysOf("02-29", "2027-02-01", "2028-04-01")).toEqual(["2027-02-28", "2028-02-29"]);
  expect(daysOf("02-28", "2028-02-01", "2028-04-01")).toEqual(["2028-02-28"]);
});

test("the database is asked for the days of the view", () => {
  expect(birthdayKeys(wall("2026-02-27"), wall("2026-03-02"))).toEqual(["02-27", "02-28", "02-29", "03-01"]);
  expect(birthdayKeys(wall("2026-01-01"), wall("2027-02-01"))).toHaveLength(366);
});
