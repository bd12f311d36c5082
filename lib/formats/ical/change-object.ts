import type { Component } from "#lib/formats/content-line/types.ts";
import { buildZones } from "./build-zones.ts";
import { makeObject } from "./read-calendar.ts";
import type { CalendarObject } from "./types.ts";

/**
 * The object with these parts (VEVENTs, VTODOs or VJOURNALs of its UID) instead of its present ones. Zones that they
 * name and that the object lacks are added.
 */
export function withParts(object: CalendarObject, parts: Component[]): CalendarObject {
  const others = object.calendar.components.filter((component) => component.name !== object.kind);
  return makeObject(object.calendar.lines, [...others, ...buildZones(parts, others), ...parts]);
}

/** The object with one of its parts replaced. */
export function replacePart(object: CalendarObject, before: Component, after: Component): CalendarObject {
  return withParts(
    object,
    partsOf(object).map((part) => (part === before ? after : part)),
  );
}

/** A new object of these parts, which have one kind and UID. */
export function buildObject(parts: Component[]): CalendarObject {
  return makeObject([], [...buildZones(parts, []), ...parts]);
}

/** The master, if there is one, and the overrides. */
export function partsOf(object: CalendarObject): Component[] {
  return object.master ? [object.master, ...object.overrides] : object.overrides;
}
