import type { Component } from "#lib/formats/content-line/types.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";

/**
 * Which of two versions of one part is the newer (RFC 5546 section 2.1.5): the higher SEQUENCE, and among equals the
 * later DTSTAMP. Negative: the first is older.
 */
export function compareAge(one: Component, other: Component): number {
  const [a, b] = [readEntry(one), readEntry(other)];
  return a.sequence - b.sequence || (a.stamp ?? 0) - (b.stamp ?? 0);
}
