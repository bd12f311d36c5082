import { createHash } from "node:crypto";
import type { Component } from "#lib/formats/content-line/types.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import type { PublishedDetail } from "./types.ts";

/**
 * What others may see of an event; null: nothing. Alarms are the owner's alone. With "freebusy", and where the event is
 * marked private, no more is left than when it is busy.
 */
export function reduceObject(object: CalendarObject, detail: PublishedDetail): CalendarObject | null {
  const parts = partsOf(object);
  if (detail === "full" && parts.every((part) => readEntry(part).classification === "PUBLIC"))
    return withParts(
      object,
      parts.map((part) => changeEntry(part, { alarms: [] })),
    );
  const master = object.master ? readEntry(object.master) : null;
  if (master && isFree(master) && object.overrides.length === 0) return null;
  const uid = createHash("sha256").update(object.uid).digest("hex").slice(0, 32);
  const plain = { ...object, uid, calendar: { ...object.calendar, lines: [] } };
  return withParts(
    plain,
    parts.map((part) => toBusy(part, uid)),
  );
}

function isFree({ transparent, status }: { transparent: boolean; status: string | null }): boolean {
  return transparent || status === "CANCELLED";
}

function toBusy(part: Component, uid: string): Component {
  const { start, end, duration, rules, rdates, exdates, recurrenceId, stamp, ...rest } = readEntry(part);
  const transparent = isFree(rest);
  const fields = { start, end, duration, rules, rdates, exdates, transparent, stamp: stamp ?? 0 };
  return buildEntry("VEVENT", uid, { ...fields, summary: transparent ? "Free" : "Busy" }, recurrenceId);
}
