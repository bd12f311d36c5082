import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import { unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine, Problem } from "#lib/formats/content-line/types.ts";
import { findLine, findLines, findParameter } from "./find-lines.ts";
import { readTime } from "./time.ts";
import type { CalendarObject, EntryKind } from "./types.ts";

/** An .ics file, taken apart. */
export interface CalendarFile {
  /** iTIP's METHOD in upper case, or null. */
  method: string | null;
  /** NAME (RFC 7986) or X-WR-CALNAME. */
  name: string | null;
  /** COLOR (RFC 7986) or X-APPLE-CALENDAR-COLOR, as written. */
  color: string | null;
  /** One for each UID, in the file's order, each with the zones that it uses. */
  objects: CalendarObject[];
  problems: Problem[];
}

const kinds: readonly string[] = ["VEVENT", "VTODO", "VJOURNAL"];

/**
 * Reads an .ics file and splits it into objects by UID (RFC 4791 section 4.1). Never throws: what cannot be used is
 * left out and reported. A component without a UID gets one from `makeUid`.
 */
export function readCalendar(text: string, makeUid: () => string): CalendarFile {
  const { components, problems } = parseComponents(text);
  const calendars = components.filter((component) => component.name === "VCALENDAR");
  if (calendars.length === 0) problems.push({ line: 0, message: "This is not a calendar file." });
  const objects = calendars.flatMap((calendar) => objectsOf(calendar, makeUid, problems));
  const method = firstValue(calendars, "METHOD")?.trim().toUpperCase();
  const name = firstValue(calendars, "NAME") ?? firstValue(calendars, "X-WR-CALNAME");
  const color = firstValue(calendars, "COLOR") ?? firstValue(calendars, "X-APPLE-CALENDAR-COLOR");
  return {
    method: method || null,
    name: (name && unescapeText(name).trim()) || null,
    color: color?.trim() || null,
    objects,
    problems,
  };
}

/** Reads a stored object, which holds one UID; null if the text holds none. */
export function readObject(text: string): CalendarObject | null {
  return readCalendar(text, () => "").objects[0] ?? null;
}

function objectsOf(calendar: Component, makeUid: () => string, problems: Problem[]): CalendarObject[] {
  const zones = new Map<string, Component>();
  for (const zone of calendar.components.filter((component) => component.name === "VTIMEZONE"))
    zones.set(findLine(zone, "TZID")?.value.trim() ?? "", zone);
  const byUid = new Map<string, Component[]>();
  for (const component of calendar.components.filter((each) => kinds.includes(each.name))) {
    const reason = whyUnusable(component);
    if (reason) {
      const summary = unescapeText(findLine(component, "SUMMARY")?.value ?? "").slice(0, 80);
      problems.push({ line: 0, message: summary ? `${reason} (${summary})` : reason });
      continue;
    }
    const uid = findLine(component, "UID")?.value.trim() || makeUid();
    const key = `${component.name} ${uid}`;
    const parts = byUid.get(key);
    if (parts) parts.push(withUid(component, uid));
    else byUid.set(key, [withUid(component, uid)]);
  }
  return [...byUid.values()].map((parts) => {
    const object = makeObject(calendar.lines, [...zonesOf(parts, zones), ...parts]);
    if (object.overrides.length + (object.master ? 1 : 0) < parts.length)
      problems.push({
        line: 0,
        message: "A UID stands in the file more than once; its last version counts.",
      });
    return object;
  });
}

function whyUnusable(component: Component): string | null {
  const start = findLine(component, "DTSTART");
  if (start && !readTime(start)) return "The start is not a time.";
  if (component.name === "VEVENT" && !start) return "An event has no start.";
  const recurrenceId = findLine(component, "RECURRENCE-ID");
  if (recurrenceId && !readTime(recurrenceId)) return "The RECURRENCE-ID is not a time.";
  return null;
}

function withUid(component: Component, uid: string): Component {
  if (findLine(component, "UID")?.value === uid) return component;
  const line = { group: null, name: "UID", parameters: [], value: uid };
  return { ...component, lines: [line, ...component.lines.filter((each) => each.name !== "UID")] };
}

function zonesOf(parts: Component[], zones: Map<string, Component>): Component[] {
  const used = new Set<string>();
  for (const part of parts)
    for (const line of [...part.lines, ...part.components.flatMap((inner) => inner.lines)]) {
      const zone = findParameter(line, "TZID")?.trim();
      if (zone) used.add(zone);
    }
  return [...used].map((zone) => zones.get(zone)).filter((zone) => zone !== undefined);
}

/**
 * An object of a VCALENDAR's own lines and its components (zones and parts), the parts all of one kind and UID. Of
 * two parts with one RECURRENCE-ID the one with the higher SEQUENCE counts, and among equals the later one.
 */
export function makeObject(lines: ContentLine[], components: Component[]): CalendarObject {
  const parts = components.filter((component) => kinds.includes(component.name));
  const byInstance = new Map<string, Component>();
  for (const part of parts) {
    const key = instanceKey(part);
    const other = byInstance.get(key);
    if (!other || sequenceOf(part) >= sequenceOf(other)) byInstance.set(key, part);
  }
  const kept = [...byInstance.values()];
  const first = kept[0];
  const others = components.filter((component) => !kinds.includes(component.name));
  return {
    kind: (first?.name ?? "VEVENT") as EntryKind,
    uid: (first && findLine(first, "UID")?.value.trim()) ?? "",
    calendar: {
      name: "VCALENDAR",
      lines: lines.filter((line) => line.name !== "METHOD"),
      components: [...others, ...kept],
    },
    master: byInstance.get("") ?? null,
    overrides: kept.filter((part) => instanceKey(part) !== ""),
  };
}

/** Names an instance of a series by its RECURRENCE-ID; empty for the master. */
function instanceKey(part: Component): string {
  const time = readTime(findLine(part, "RECURRENCE-ID"));
  return time ? `${time.kind} ${time.wall} ${time.zone ?? ""}` : "";
}

function sequenceOf(part: Component): number {
  return Number.parseInt(findLine(part, "SEQUENCE")?.value ?? "", 10) || 0;
}

function firstValue(calendars: Component[], name: string): string | null {
  for (const calendar of calendars) {
    const line = findLines(calendar, name)[0];
    if (line) return line.value;
  }
  return null;
}
