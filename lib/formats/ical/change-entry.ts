import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { readAlarm } from "./read-alarm.ts";
import { readEntry } from "./read-entry.ts";
import type { Alarm, EntryFields } from "./types.ts";
import { writeAlarm } from "./write-alarm.ts";
import { type LineField, propertiesOfField, writeField } from "./write-field.ts";

/**
 * Says other things in some fields of a VEVENT, VTODO or VJOURNAL. A field that says the same as before is left to
 * the letter, and so is every property that is not named. A new end takes the place of DURATION and the other way
 * round, and a new description drops the HTML that said the old one.
 */
export function changeEntry(component: Component, changes: Partial<EntryFields>): Component {
  const before = readEntry(component);
  const { alarms, ...wanted } = withConsequences(before, changes);
  const fields = (Object.keys(wanted) as LineField[]).filter(
    (field) => JSON.stringify(wanted[field]) !== JSON.stringify(before[field]),
  );
  const changed = fields.reduce((lines, field) => replaceField(lines, field, wanted), component.lines);
  if (alarms === undefined || JSON.stringify(alarms) === JSON.stringify(before.alarms))
    return { ...component, lines: changed };
  return { ...component, lines: changed, components: replaceAlarms(component.components, alarms) };
}

function withConsequences(before: EntryFields, changes: Partial<EntryFields>): Partial<EntryFields> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const otherText = changes.description !== undefined && changes.description !== before.description;
  return {
    ...(otherText ? { descriptionHtml: null } : {}),
    ...(changes.end || changes.due ? { duration: null } : {}),
    ...(changes.duration ? { end: null, due: null } : {}),
    ...given,
  };
}

// New lines stand where the first of the old ones stood.
function replaceField(lines: ContentLine[], field: LineField, wanted: Partial<EntryFields>): ContentLine[] {
  const names = propertiesOfField[field];
  const before = lines.filter((line) => names.includes(line.name));
  const value = wanted[field];
  const written = value === undefined ? [] : writeField(field, value, before);
  const first = lines.findIndex((line) => names.includes(line.name));
  const place = first === -1 ? lines.length : first;
  const rest = (part: ContentLine[]) => part.filter((line) => !names.includes(line.name));
  return [...rest(lines.slice(0, place)), ...written, ...rest(lines.slice(place))];
}

function replaceAlarms(components: Component[], alarms: Alarm[]): Component[] {
  const others = components.filter((component) => component.name !== "VALARM");
  const left = components
    .filter((component) => component.name === "VALARM")
    .map((component) => ({ component, alarm: readAlarm(component) }));
  const written = alarms.map((alarm) => {
    const text = JSON.stringify(alarm);
    const same = left.find((each) => JSON.stringify(each.alarm) === text);
    if (same) return same.component;
    const before = alarm.uid ? left.find((each) => each.alarm?.uid === alarm.uid) : undefined;
    return writeAlarm(alarm, before?.component ?? null);
  });
  return [...others, ...written];
}
