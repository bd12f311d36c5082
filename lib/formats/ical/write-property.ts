import { escapeText } from "#lib/formats/content-line/text-value.ts";
import type { ContentLine, Parameter } from "#lib/formats/content-line/types.ts";
import { formatTime, timeParameters } from "./time.ts";
import type { IcalTime } from "./types.ts";

/** A line without a group. */
export function writeProperty(name: string, value: string, parameters: Parameter[] = []): ContentLine {
  return { group: null, name, parameters, value };
}

/** A line with a TEXT value. */
export function writeText(name: string, text: string): ContentLine {
  return writeProperty(name, escapeText(text));
}

/** A line with a DATE or DATE-TIME. */
export function writeTime(name: string, time: IcalTime): ContentLine {
  return writeProperty(name, formatTime(time), timeParameters(time));
}

/** A line with an instant (ms) in UTC. */
export function writeInstant(name: string, instant: number): ContentLine {
  return writeTime(name, { kind: "utc", wall: instant - (instant % 1000), zone: null });
}

/** One parameter with one value. */
export function parameter(name: string, value: string): Parameter {
  return { name, values: [value] };
}
