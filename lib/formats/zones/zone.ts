/** A time zone. Instants are milliseconds UTC; wall times are milliseconds as if their fields were UTC. */
export type Zone = {
  /** The IANA name where there is one, otherwise the TZID as it was given. */
  id: string;
  /**
   * The instant of a wall time. One that happens twice is its first; one that a change skips is counted with the offset before
   * the change (RFC 5545 section 3.3.5).
   */
  toInstant: (wall: number) => number;
  toWall: (instant: number) => number;
};

export const utcZone: Zone = { id: "UTC", toInstant: (wall) => wall, toWall: (instant) => instant };

/** A zone of a function that gives the offset from UTC, in milliseconds, at an instant. */
export function makeZone(id: string, offsetAt: (instant: number) => number): Zone {
  return {
    id,
    toWall: (instant) => instant + offsetAt(instant),
    toInstant(wall) {
      // No two changes lie within these two days, so these are the offsets before and after any change nearby.
      const before = offsetAt(wall - oneDay);
      const after = offsetAt(wall + oneDay);
      if (before === after || offsetAt(wall - before) === before) return wall - before;
      return offsetAt(wall - after) === after ? wall - after : wall - before;
    },
  };
}

const oneDay = 86_400_000;
