import { describe, expect, it } from "vitest";
import { stepDate, windowOf } from "#app/(webmail)/calendar/_ui/data/calendar-window.ts";
import { movedTimes, shiftSpan, spanOf, timesOf } from "#app/(webmail)/calendar/_ui/data/event-time.ts";
import { movedFields } from "#app/(webmail)/calendar/_ui/data/moved-fields.ts";
import { changedFields, scopedFields } from "#app/(webmail)/calendar/_ui/editor/changed-fields.ts";
import { withAllDay, withStart } from "#app/(webmail)/calendar/_ui/editor/draft-times.ts";
import { findFreeTime } from "#app/(webmail)/calendar/_ui/editor/free-time.ts";
import { moveByKey, moveCursor } from "#app/(webmail)/calendar/_ui/grid/move-by-key.ts";
import { type CalendarEvent, EventFields } from "#lib/contract/calendar.ts";

const berlin = "Europe/Berlin";

function event(fields: Partial<EventFields>, series: Partial<EventFields> = {}): CalendarEvent {
  const base = {
    allDay: false,
    start: { local: "2026-11-30T10:00:00", timeZone: berlin },
    end: { local: "2026-11-30T11:00:00", timeZone: berlin },
  };
  return {
    id: "e",
    uid: "u",
    collectionId: "c",
    version: 1,
    recurrenceId: null,
    recurring: Object.keys(series).length > 0,
    fields: EventFields.parse({ ...base, ...fields }),
    series: EventFields.parse({ ...base, ...series }),
    editable: true,
    isOrganizer: true,
    myStatus: null,
    updatedAt: "2026-11-01T00:00:00Z",
  };
}

describe("times", () => {
  it("of a drawn span are in the person's zone, and back", () => {
    const span = { allDay: false, start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:30:00Z" };
    const times = timesOf(span, berlin);
    expect(times.start).toEqual({ local: "2026-11-23T10:00:00", timeZone: berlin });
    expect(spanOf(times, "Asia/Tokyo")).toEqual(span);
  });

  it("of a moved event stay in its own zones", () => {
    const tokyo = {
      allDay: false,
      start: { local: "2026-11-23T18:00:00", timeZone: "Asia/Tokyo" },
      end: { local: "2026-11-23T09:00:00", timeZone: "UTC" },
    };
    const span = { allDay: false, start: "2026-11-24T09:00:00Z", end: "2026-11-24T10:00:00Z" };
    expect(movedTimes(tokyo, span, berlin)).toEqual({
      allDay: false,
      start: { local: "2026-11-24T18:00:00", timeZone: "Asia/Tokyo" },
      end: { local: "2026-11-24T10:00:00", timeZone: "UTC" },
    });
  });

  it("move by a day over the change of the clocks at the same hour", () => {
    const span = { allDay: false, start: "2026-10-24T08:00:00Z", end: "2026-10-24T09:00:00Z" };
    expect(shiftSpan(span, { days: 1 }, berlin).start).toBe("2026-10-25T09:00:00Z");
  });
});

describe("a moved occurrence", () => {
  const later = { allDay: false, start: "2026-12-01T10:00:00Z", end: "2026-12-01T11:00:00Z" };
  const weekly = event(
    {},
    {
      start: { local: "2026-11-02T10:00:00", timeZone: berlin },
      end: { local: "2026-11-02T11:00:00", timeZone: berlin },
      rule: "FREQ=WEEKLY;BYDAY=MO",
    },
  );

  it("takes the whole series along", () => {
    expect(movedFields(weekly, "all", later, berlin)).toEqual({
      allDay: false,
      start: { local: "2026-11-03T11:00:00", timeZone: berlin },
      end: { local: "2026-11-03T12:00:00", timeZone: berlin },
    });
  });

  it("is the first of the following ones, or alone", () => {
    const times = {
      allDay: false,
      start: { local: "2026-12-01T11:00:00", timeZone: berlin },
      end: { local: "2026-12-01T12:00:00", timeZone: berlin },
    };
    expect(movedFields(weekly, "following", later, berlin)).toEqual(times);
    expect(movedFields(weekly, "this", later, berlin)).toEqual(times);
  });

  it("makes days of a series at its first day", () => {
    const days = { allDay: true, start: "2026-11-30", end: "2026-12-01" };
    expect(movedFields(weekly, "all", days, berlin)).toEqual({
      allDay: true,
      start: { local: "2026-11-02", timeZone: null },
      end: { local: "2026-11-03", timeZone: null },
    });
  });

  it("edited for all, moves the series as far, and one occurrence has no rule", () => {
    const after = {
      ...weekly.fields,
      title: "New",
      rule: "FREQ=DAILY",
      start: { local: "2026-11-30T09:00:00", timeZone: berlin },
    };
    const changed = changedFields(weekly.fields, after);
    expect(Object.keys(changed).sort()).toEqual(["rule", "start", "title"]);
    expect(scopedFields(changed, weekly, "all").start).toEqual({
      local: "2026-11-02T09:00:00",
      timeZone: berlin,
    });
    expect(scopedFields(changed, weekly, "this")).toEqual({ title: "New", start: after.start });
  });
});

describe("keys", () => {
  const timed = { allDay: false, start: "2026-11-23T09:00:00Z", end: "2026-11-23T09:15:00Z" };
  const day = { allDay: true, start: "2026-11-23", end: "2026-11-24" };

  it("move by a quarter of an hour, a day, or in the month a week", () => {
    expect(moveByKey(timed, "ArrowDown", false, "week", berlin)?.start).toBe("2026-11-23T09:15:00Z");
    expect(moveByKey(timed, "ArrowRight", false, "week", berlin)?.start).toBe("2026-11-24T09:00:00Z");
    expect(moveByKey(timed, "ArrowUp", false, "month", berlin)?.start).toBe("2026-11-16T09:00:00Z");
    expect(moveByKey(day, "ArrowDown", false, "week", berlin)).toEqual({
      ...day,
      start: "2026-11-30",
      end: "2026-12-01",
    });
    expect(moveByKey(timed, "x", false, "week", berlin)).toBeNull();
  });

  it("resize, but never to nothing", () => {
    expect(moveByKey(timed, "ArrowDown", true, "week", berlin)?.end).toBe("2026-11-23T09:30:00Z");
    expect(moveByKey(timed, "ArrowUp", true, "week", berlin)).toBeNull();
    expect(moveByKey(day, "ArrowUp", true, "month", berlin)).toBeNull();
    expect(moveByKey(day, "ArrowRight", true, "month", berlin)?.end).toBe("2026-11-25");
  });

  it("lead the cursor over days and half hours", () => {
    expect(moveCursor({ date: "2026-11-30", minutes: 540 }, "ArrowRight")).toEqual({
      date: "2026-12-01",
      minutes: 540,
    });
    expect(moveCursor({ date: "2026-11-30", minutes: 0 }, "ArrowUp")).toEqual({
      date: "2026-11-30",
      minutes: 0,
    });
    expect(moveCursor({ date: "2026-11-30", minutes: null }, "ArrowDown")).toEqual({
      date: "2026-12-07",
      minutes: null,
    });
    expect(moveCursor({ date: "2026-11-30", minutes: null }, "a")).toBeNull();
  });
});

describe("windows", () => {
  it("hold all that the view shows", () => {
    expect(windowOf("month", "2026-11-23", 1)).toEqual({ from: "2026-10-25", to: "2026-12-15" });
    expect(windowOf("week", "2026-11-29", 1)).toEqual({ from: "2026-11-22", to: "2026-12-01" });
    expect(windowOf("week", "2026-11-29", 0)).toEqual({ from: "2026-11-28", to: "2026-12-07" });
    expect(windowOf("year", "2026-11-23", 1)).toEqual({ from: "2025-12-25", to: "2027-01-15" });
  });

  it("are stepped through by what the view shows", () => {
    expect(stepDate("month", "2026-01-31", 1, [])).toBe("2026-02-01");
    expect(stepDate("week", "2026-11-23", -1, [])).toBe("2026-11-16");
    expect(stepDate("workweek", "2026-11-29", 1, [1, 2, 3, 4, 5])).toBe("2026-12-04");
    expect(stepDate("agenda", "2026-11-23", 1, [])).toBe("2026-12-21");
  });
});

describe("the editor's times", () => {
  const times = timesOf(
    { allDay: false, start: "2026-11-23T22:00:00Z", end: "2026-11-24T01:00:00Z" },
    berlin,
  );

  it("keep the length when the start is changed", () => {
    expect(withStart(times, "2026-12-01T10:00:00").end.local).toBe("2026-12-01T13:00:00");
  });

  it("become the days that they lie on, and working hours again", () => {
    const days = withAllDay(times, true, berlin);
    expect([days.start.local, days.end.local]).toEqual(["2026-11-23", "2026-11-25"]);
    expect(withAllDay(days, false, berlin).start).toEqual({ local: "2026-11-23T09:00:00", timeZone: berlin });
  });
});

describe("a time that suits all", () => {
  const hour = 3_600_000;
  const common = {
    length: hour,
    zone: berlin,
    workDays: [1, 2, 3, 4, 5],
    workStart: 540,
    workEnd: 1020,
  };
  const at = (text: string) => Date.parse(`${text}+01:00`);

  it("is the first gap that is long enough", () => {
    const busy = [
      { start: at("2026-11-23T12:00:00"), end: at("2026-11-23T15:00:00") },
      { start: at("2026-11-23T10:00:00"), end: at("2026-11-23T11:20:00") },
    ];
    expect(findFreeTime({ ...common, from: at("2026-11-23T10:00:00"), busy })).toBe(
      at("2026-11-23T15:00:00"),
    );
    expect(findFreeTime({ ...common, length: hour / 2, from: at("2026-11-23T10:00:00"), busy })).toBe(
      at("2026-11-23T11:30:00"),
    );
  });

  it("lies within working hours, after a weekend on Monday", () => {
    expect(findFreeTime({ ...common, from: at("2026-11-27T16:30:00"), busy: [] })).toBe(
      at("2026-11-30T09:00:00"),
    );
  });

  it("is not found where everybody is busy for two weeks", () => {
    const busy = [{ start: at("2026-11-01T00:00:00"), end: at("2027-01-01T00:00:00") }];
    expect(findFreeTime({ ...common, from: at("2026-11-23T10:00:00"), busy })).toBeNull();
  });
});
