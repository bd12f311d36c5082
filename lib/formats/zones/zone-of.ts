import { type Observance, observedZone } from "./observed-zone.ts";
import { makeZone, type Zone } from "./zone.ts";
import { zoneByName } from "./zone-name.ts";

/**
 * The zone of a TZID: by its name, else by the VTIMEZONE that came with it, else by an offset that it names
 * ("GMT+01:00"). Null where none of them says anything. The name goes first as files carry rules of their day, and countries change theirs.
 */
export function zoneOf(tzid: string, observances: readonly Observance[] = []): Zone | null {
  return zoneByName(tzid) ?? observedZone(tzid, observances) ?? zoneByOffset(tzid);
}

function zoneByOffset(tzid: string): Zone | null {
  const found = /^\(?(?:utc|gmt)?\s*([+-])(\d\d?):?(\d\d)?\)?$/i.exec(tzid.trim());
  if (!found) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60) return null;
  const offset = (found[1] === "-" ? -minutes : minutes) * 60_000;
  return makeZone(tzid, () => offset);
}
