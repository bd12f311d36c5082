import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { buildZone } from "./build-zone.ts";
import { findLine, findParameter } from "./find-lines.ts";
import { readTime } from "./time.ts";

/**
 * A VTIMEZONE for each zone that the parts name and that is not among the `present` components; none for names that
 * nobody knows.
 */
export function buildZones(parts: Component[], present: Component[]): Component[] {
  const known = new Set(
    present.filter((each) => each.name === "VTIMEZONE").map((zone) => findLine(zone, "TZID")?.value.trim()),
  );
  const built: Component[] = [];
  for (const line of parts.flatMap((part) => part.lines)) {
    const name = findParameter(line, "TZID");
    if (!name || known.has(name)) continue;
    known.add(name);
    const zone = zoneOf(name);
    if (zone) built.push(buildZone(name, zone, yearOf(line)));
  }
  return built;
}

/**
 * Zones are described as they are in our days: whoever knows their names knows their past too, and others hardly look
 * at it.
 */
const firstYear = 2026;

function yearOf(line: ContentLine): number {
  return Math.max(new Date(readTime(line)?.wall ?? 0).getUTCFullYear(), firstYear);
}
