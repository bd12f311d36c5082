import { describe, expect, it } from "vitest";
import { freeSlots } from "#lib/booking/free-slots.ts";
import type { BookingRules } from "#lib/booking/types.ts";

/** Monday to Friday, nine to twelve in Berlin; half an hour. */
const rules: BookingRules = {
  zone: "Europe/Berlin",
  minutes: 30,
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: "09:00", end: "12:00" })),
  bufferBefore: 0,
  bufferAfter: 0,
  notice: 0,
  daysAhead: 60,
  mostPerDay: null,
};

/** A Monday, before anything opens. */
const now = new Date("2026-11-23T05:00:00Z");
const monday = { start: new Date("2026-11-23T00:00:00Z"), end: new Date("2026-11-24T00:00:00Z") };
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

function slots(
  changes: Partial<BookingRules> = {},
  busy: [string, string][] = [],
  { range = monday, booked = [] as Date[], from = now } = {},
) {
  const intervals = busy.map(([start, end]) => ({ start: at(start), end: at(end) }));
  const free = freeSlots({ ...rules, ...changes }, intervals, booked, range, from);
  return free.map((start) => start.toISOString().slice(range === monday ? 11 : 0, 16));
}

describe("free slots", () => {
  it("fill the hours of the page's zone", () => {
    expect(slots()).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00", "10:30"]);
  });

  it("end in time for the last appointment", () => {
    expect(slots({ minutes: 50 })).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00"]);
    expect(slots({ minutes: 200 })).toEqual([]);
  });

  it("leave out what is busy, and not what only touches", () => {
    expect(slots({}, [["08:30", "09:30"]])).toEqual(["08:00", "09:30", "10:00", "10:30"]);
  });

  it("keep the buffers free", () => {
    const meeting: [string, string][] = [["09:00", "09:30"]];
    expect(slots({ bufferAfter: 10 }, meeting)).toEqual(["08:00", "09:30", "10:00", "10:30"]);
    expect(slots({ bufferBefore: 10 }, meeting)).toEqual(["08:00", "08:30", "10:00", "10:30"]);
  });

  it("begin after the notice", () => {
    expect(slots({ notice: 270 })).toEqual(["09:30", "10:00", "10:30"]);
    expect(slots({ notice: 270 }, [], { from: at("05:01") })).toEqual(["10:00", "10:30"]);
  });

  it("end with the days ahead", () => {
    const range = { start: at("00:00"), end: new Date("2026-12-23T00:00:00Z") };
    const last = slots({ daysAhead: 7 }, [], { range }).at(-1);
    expect(last).toBe("2026-11-27T10:30");
  });

  it("are over when the day has enough", () => {
    expect(slots({ mostPerDay: 2 }, [], { booked: [at("08:00")] })).toHaveLength(6);
    expect(slots({ mostPerDay: 2 }, [], { booked: [at("08:00"), at("08:30")] })).toEqual([]);
  });

  it("come once where hours overlap", () => {
    const hours = [
      { weekday: 1, start: "09:00", end: "10:00" },
      { weekday: 1, start: "09:30", end: "10:30" },
    ];
    expect(slots({ hours })).toEqual(["08:00", "08:30", "09:00"]);
  });

  it("reach midnight", () => {
    const hours = [{ weekday: 1, start: "23:00", end: "24:00" }];
    expect(slots({ hours })).toEqual(["22:00", "22:30"]);
  });

  it("keep to the wall clock over a change of it, and leave the missing hour out", () => {
    // In Berlin 02:00 becomes 03:00 on 29 March 2026, a Sunday.
    const hours = [{ weekday: 7, start: "01:00", end: "04:00" }];
    const range = { start: new Date("2026-03-28T12:00:00Z"), end: new Date("2026-03-30T00:00:00Z") };
    const from = new Date("2026-03-28T12:00:00Z");
    expect(slots({ hours, minutes: 60 }, [], { range, from })).toEqual([
      "2026-03-29T00:00",
      "2026-03-29T00:30",
      "2026-03-29T01:00",
    ]);
  });
});
