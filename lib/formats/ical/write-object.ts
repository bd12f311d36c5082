import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import { escapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { findLine } from "./find-lines.ts";
import type { CalendarObject } from "./types.ts";

const product = "-//Pennypost//Pennypost//EN";

/** The text of an object, as it is stored: a VCALENDAR without METHOD. */
export function writeObject(object: CalendarObject): string {
  return serialiseComponent({ ...object.calendar, lines: withHead(object.calendar.lines, []) });
}

/** The text of an iTIP message (RFC 5546) about this object. */
export function writeMessage(object: CalendarObject, method: string): string {
  const lines = withHead(object.calendar.lines, [line("METHOD", method)]);
  return serialiseComponent({ ...object.calendar, lines });
}

/** One .ics file of many objects; of the zones with one name, one is written. */
export function writeCalendar(objects: readonly CalendarObject[], name: string | null): string {
  const zones = new Map<string, Component>();
  const parts: Component[] = [];
  for (const component of objects.flatMap((object) => object.calendar.components)) {
    if (component.name !== "VTIMEZONE") parts.push(component);
    else zones.set(findLine(component, "TZID")?.value ?? "", component);
  }
  const lines = withHead(
    [],
    name ? [line("NAME", escapeText(name)), line("X-WR-CALNAME", escapeText(name))] : [],
  );
  return serialiseComponent({ name: "VCALENDAR", lines, components: [...zones.values(), ...parts] });
}

function withHead(lines: ContentLine[], more: ContentLine[]): ContentLine[] {
  const head = [
    line("VERSION", "2.0"),
    lines.find((each) => each.name === "PRODID") ?? line("PRODID", product),
  ];
  const written = ["VERSION", "PRODID", "METHOD", ...more.map((each) => each.name)];
  return [...head, ...more, ...lines.filter((each) => !written.includes(each.name))];
}

function line(name: string, value: string): ContentLine {
  return { group: null, name, parameters: [], value };
}
