import { dayLength } from "./time.ts";
import type { Duration, IcalTime } from "./types.ts";

/**
 * A time so much later on the wall clock. For a zoned time seconds are exact in real time, which only matters to a
 * duration that crosses a change of the clocks: expandObject does that with the zone.
 */
export function addDuration(time: IcalTime, duration: Duration): IcalTime {
  return { ...time, wall: time.wall + duration.days * dayLength + duration.seconds * 1000 };
}
