import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, withParts } from "#lib/formats/ical/change-object.ts";
import { findOverride } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { writeTime } from "#lib/formats/ical/write-property.ts";
import { mayOrganise } from "./may-organise.ts";
import type { Decision, Recipient, SchedulingMessage } from "./types.ts";

/** ADD (RFC 5546 section 3.2.4): one more instance of a series that is known. */
export function takeAdd({ object, sender }: SchedulingMessage, { stored }: Recipient): Decision {
  if (!stored?.master)
    return { outcome: "ignore", reason: "The series that it adds to is not in your calendar." };
  if (!mayOrganise(sender, object, stored))
    return { outcome: "refuse", reason: "It does not come from the organiser." };
  const added = object.master ?? object.overrides[0];
  const entry = added && readEntry(added);
  const start = entry?.start;
  const series = readEntry(stored.master);
  if (!added || !start || findOverride(stored, start))
    return { outcome: "ignore", reason: "It adds nothing new." };
  if (entry.sequence < series.sequence)
    return { outcome: "ignore", reason: "A newer version is in your calendar already." };
  const master = changeEntry(stored.master, { rdates: [...series.rdates, start] });
  const lines = added.lines.filter((line) => line.name !== "RECURRENCE-ID");
  const instance = { ...added, lines: [...lines, writeTime("RECURRENCE-ID", start)] };
  const others = partsOf(stored).filter((part) => part !== stored.master);
  return { outcome: "apply", object: withParts(stored, [master, ...others, instance]) };
}
