import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";

/** The first line of this property (upper case), or null. */
export function findLine(component: Component, name: string): ContentLine | null {
  return component.lines.find((line) => line.name === name) ?? null;
}

/** All lines of this property, in their order. */
export function findLines(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name);
}

/** The first value of a parameter (upper case), or null. */
export function findParameter(line: ContentLine, name: string): string | null {
  return line.parameters.find((parameter) => parameter.name === name)?.values[0] ?? null;
}
