import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import type { ChangedField } from "../types.ts";

/** The properties of vCard (RFC 6350) and iCalendar (RFC 5545) by what a person calls them. */
const fieldOf: Record<string, ChangedField> = {
  SUMMARY: "title",
  FN: "name",
  N: "name",
  NICKNAME: "name",
  ORG: "work",
  TITLE: "work",
  ROLE: "work",
  EMAIL: "reach",
  TEL: "reach",
  ADR: "reach",
  URL: "reach",
  IMPP: "reach",
  BDAY: "dates",
  ANNIVERSARY: "dates",
  PHOTO: "photo",
  MEMBER: "members",
  NOTE: "text",
  DESCRIPTION: "text",
  "X-ALT-DESC": "text",
  CATEGORIES: "labels",
  DTSTART: "time",
  DTEND: "time",
  DURATION: "time",
  DUE: "due",
  RRULE: "repetition",
  RDATE: "repetition",
  EXDATE: "repetition",
  "RECURRENCE-ID": "repetition",
  LOCATION: "place",
  GEO: "place",
  ATTENDEE: "people",
  ORGANIZER: "people",
  STATUS: "progress",
  COMPLETED: "progress",
  "PERCENT-COMPLETE": "progress",
  PRIORITY: "priority",
  CLASS: "visibility",
  TRANSP: "visibility",
};

/** What every writing changes, and nobody cares for. */
const stamps = new Set(["DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "REV", "PRODID", "VERSION"]);

/** What is different between two texts of an item, in the words above, each once. */
export function changedFields(before: string, after: string): ChangedField[] {
  const [old, now] = [readLines(before), readLines(after)];
  const places = new Set([...old.keys(), ...now.keys()]);
  const different = [...places].filter((place) => old.get(place)?.text !== now.get(place)?.text);
  return [...new Set(different.flatMap((place) => (now.get(place) ?? old.get(place))?.field ?? []))];
}

interface Property {
  field: ChangedField;
  text: string;
}

/** Every property of every component by its place; an override of a series has a place of its own. */
function readLines(text: string): Map<string, Property> {
  const found = new Map<string, Property>();
  const add = (place: string, field: ChangedField, line: object) => {
    const text = (found.get(place)?.text ?? "") + JSON.stringify(line);
    found.set(place, { field, text });
  };
  const walk = (component: Component, above: string) => {
    if (component.name === "VTIMEZONE") return;
    if (component.name === "VALARM") return add(`${above}/VALARM`, "reminders", component);
    const instance = component.lines.find(({ name }) => name === "RECURRENCE-ID")?.value ?? "";
    const here = `${above}/${component.name}${instance}`;
    for (const line of component.lines)
      if (!stamps.has(line.name)) add(`${here}/${line.name}`, fieldOf[line.name] ?? "other", line);
    for (const child of component.components) walk(child, here);
  };
  for (const component of parseComponents(text).components) walk(component, "");
  return found;
}
