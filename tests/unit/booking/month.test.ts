import { describe, expect, it } from "vitest";
import { groupSlots } from "#app/book/_ui/group-slots.ts";
import { rangeOf, shiftMonth, weeksOf } from "#app/book/_ui/month.ts";

describe("a month of the booking page", () => {
  it("begins its weeks on Monday", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks[5]).toEqual(["2026-11-30", null, null, null, null, null, null]);
    expect(weeksOf("2027-02")).toHaveLength(4);
  });

  it("goes on over the end of the year", () => {
    expect([shiftMonth("2026-12", 1), shiftMonth("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
  });

  it("is asked for with a day on both sides, for other zones", () => {
    expect(rangeOf("2026-11")).toEqual({ from: "2026-10-31T00:00:00.000Z", to: "2026-12-02T00:00:00.000Z" });
  });

  it("has each time on the day that it is in the reader's zone", () => {
    const slots = ["2026-11-23T22:30:00.000Z", "2026-11-23T23:00:00.000Z"];
    expect([...groupSlots(slots, "Europe/Berlin").keys()]).toEqual(["2026-11-23", "2026-11-24"]);
    expect(groupSlots(slots, "America/New_York").get("2026-11-23")).toEqual(slots);
  });
});
