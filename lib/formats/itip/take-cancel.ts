import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride, instanceOf } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { mayOrganise } from "./may-organise.ts";
import type { Decision, Recipient, SchedulingMessage } from "./types.ts";

/**
 * CANCEL (RFC 5546 section 3.2.5), of everything or of single instances. What is cancelled stays as a part with
 * STATUS:CANCELLED, so that an older REQUEST that comes late does not bring it back.
 */
export function takeCancel({ object, sender }: SchedulingMessage, { stored }: Recipient): Decision {
  if (!mayOrganise(sender, object, stored))
    return { outcome: "refuse", reason: "It does not come from the organiser." };
  if (!stored)
    return {
      outcome: "apply",
      object: withParts(
        object,
        partsOf(object).map((part) => cancelled(part, part)),
      ),
    };
  const changed = object.master ? cancelAll(object.master, stored) : cancelInstances(object, stored);
  if (!changed) return { outcome: "ignore", reason: "A newer version is in your calendar already." };
  return { outcome: "apply", object: changed };
}

/** Whether everything in the object is called off. */
export function isCancelled(object: CalendarObject): boolean {
  const parts = object.master ? [object.master] : object.overrides;
  return parts.every((part) => readEntry(part).status === "CANCELLED");
}

function cancelAll(notice: Component, stored: CalendarObject): CalendarObject | null {
  const present = stored.master;
  if (present && isStale(notice, present)) return null;
  if (present && isCancelled(stored)) return null;
  // Also a master that never arrived is called off: it may still come.
  const parts = present ? partsOf(stored) : [notice, ...stored.overrides];
  return withParts(
    stored,
    parts.map((part) => cancelled(part, notice)),
  );
}

function cancelInstances(notice: CalendarObject, stored: CalendarObject): CalendarObject | null {
  let changed: CalendarObject | null = null;
  for (const part of notice.overrides) {
    const id = readEntry(part).recurrenceId;
    const next: CalendarObject | null = id && cancelInstance(part, id, changed ?? stored);
    changed = next ?? changed;
  }
  return changed;
}

function cancelInstance(notice: Component, id: IcalTime, stored: CalendarObject): CalendarObject | null {
  const present = findOverride(stored, id);
  const ruling = present ?? stored.master;
  if (ruling && isStale(notice, ruling)) return null;
  if (present && readEntry(present).status === "CANCELLED") return null;
  const made = present ?? instanceOf(stored, id) ?? notice;
  return withParts(stored, [...partsOf(stored).filter((part) => part !== present), cancelled(made, notice)]);
}

// A CANCEL may carry the SEQUENCE of what it calls off; only its time then tells.
function isStale(notice: Component, present: Component): boolean {
  return readEntry(notice).sequence < readEntry(present).sequence;
}

function cancelled(part: Component, notice: Component): Component {
  const { sequence, stamp } = readEntry(notice);
  return changeEntry(part, {
    status: "CANCELLED",
    sequence: Math.max(sequence, readEntry(part).sequence),
    stamp,
  });
}
