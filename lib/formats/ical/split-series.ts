import type { Component } from "#lib/formats/content-line/types.ts";
import { expandRule } from "#lib/formats/recurrence/expand-rule.ts";
import { formatRule } from "#lib/formats/recurrence/format-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";
import type { Rule } from "#lib/formats/recurrence/rule.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { changeEntry } from "./change-entry.ts";
import { withParts } from "./change-object.ts";
import { inMasterForm, instanceOf } from "./change-series.ts";
import { entryStart } from "./entry-times.ts";
import { instantOf, objectZones } from "./object-zones.ts";
import { readEntry } from "./read-entry.ts";
import { dayLength } from "./time.ts";
import type { CalendarObject, Entry, IcalTime } from "./types.ts";
import { writeProperty } from "./write-property.ts";

/** A series cut in two. */
export interface SplitSeries {
  /** What comes before; null if nothing does, and then `after` is the whole series under its old UID. */
  before: CalendarObject | null;
  /** This and following, under the new UID, with a RELATED-TO to the first. */
  after: CalendarObject;
}

/**
 * Cuts a series at an instance, "this and following": COUNT is divided, UNTIL ends the first part just before the
 * cut, and RDATEs, EXDATEs and overrides go where they belong. The change itself is then made to `after` with
 * changeSeries.
 */
export function splitSeries(object: CalendarObject, at: IcalTime, newUid: string): SplitSeries {
  const { master } = object;
  const cut = inMasterForm(object, at);
  const first = master ? readEntry(master) : null;
  const begin = first ? entryStart(first) : null;
  if (!master || !first || !begin || cut.wall <= begin.wall) return { before: null, after: object };

  const isBefore = (time: IcalTime) => inMasterForm(object, time).wall < cut.wall;
  const startOf = (date: Entry["rdates"][number]) => ("kind" in date ? date : date.start);
  const early = (part: Component) => isBefore(readEntry(part).recurrenceId ?? cut);
  const rules = first.rules.map((text) => divideRule(object, text, begin, cut));

  const head = changeEntry(master, {
    rules: rules.map((rule) => rule.before),
    rdates: first.rdates.filter((date) => isBefore(startOf(date))),
    exdates: first.exdates.filter(isBefore),
  });
  const instance = instanceOf(object, cut) ?? master;
  const tail = changeEntry(withoutId(instance), {
    rules: rules.map((rule) => rule.after),
    rdates: first.rdates.filter((date) => !isBefore(startOf(date))),
    exdates: first.exdates.filter((time) => !isBefore(time)),
    relatedTo: [
      ...first.relatedTo.filter((each) => each.relation !== "SIBLING"),
      { uid: object.uid, relation: "SIBLING" },
    ],
  });
  const late = object.overrides.filter((part) => !early(part));
  return {
    before: withParts(object, [head, ...object.overrides.filter(early)]),
    after: withParts(
      object,
      [tail, ...late].map((part) => withUid(part, newUid)),
    ),
  };
}

function divideRule(object: CalendarObject, text: string, begin: IcalTime, cut: IcalTime) {
  const rule = parseRule(text);
  return {
    before: formatRule({ ...rule, ...endBefore(object, cut) }),
    after: formatRule(restAfter(object, rule, begin, cut)),
  };
}

// UNTIL has the form of DTSTART (RFC 5545 section 3.3.10): a date, floating, or else UTC.
function endBefore(object: CalendarObject, cut: IcalTime): Pick<Rule, "count" | "until"> {
  if (cut.kind === "date") return { count: null, until: { kind: "date", wall: cut.wall - dayLength } };
  if (cut.kind === "floating") return { count: null, until: { kind: "local", wall: cut.wall - 1000 } };
  const instant = instantOf(cut, objectZones(object, utcZone));
  return { count: null, until: { kind: "utc", wall: instant - 1000 } };
}

function restAfter(object: CalendarObject, rule: Rule, begin: IcalTime, cut: IcalTime): Rule {
  if (rule.count === null) return rule;
  const { toWall } = objectZones(object, utcZone)(begin);
  let gone = 0;
  for (const wall of expandRule(rule, begin.wall, { to: cut.wall, dateOnly: begin.kind === "date", toWall }))
    if (wall < cut.wall) gone += 1;
  return { ...rule, count: Math.max(rule.count - gone, 1) };
}

function withoutId(part: Component): Component {
  return { ...part, lines: part.lines.filter((line) => line.name !== "RECURRENCE-ID") };
}

function withUid(part: Component, uid: string): Component {
  return {
    ...part,
    lines: part.lines.map((line) => (line.name === "UID" ? writeProperty("UID", uid) : line)),
  };
}
