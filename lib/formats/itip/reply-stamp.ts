import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { findParameter } from "#lib/formats/ical/find-lines.ts";
import { addressOf } from "#lib/formats/ical/read-participant.ts";

/**
 * When the answer that stands in an ATTENDEE was given (ms of its DTSTAMP): a parameter of our own, so that an older
 * answer does not overtake a newer one.
 */
const name = "X-PENNYPOST-ANSWERED";

/** 0: not known. */
export function answeredAt(part: Component, address: string): number {
  const line = part.lines.find((each) => isAttendee(each, address));
  return Number((line && findParameter(line, name)) ?? 0) || 0;
}

/** Notes when this attendee has answered. */
export function noteAnswer(part: Component, address: string, stamp: number): Component {
  const lines = part.lines.map((line) => {
    if (!isAttendee(line, address)) return line;
    const others = line.parameters.filter((each) => each.name !== name);
    return { ...line, parameters: [...others, { name, values: [`${stamp}`] }] };
  });
  return { ...part, lines };
}

/** The part as others may see it. */
export function withoutAnswerTimes(part: Component): Component {
  const lines = part.lines.map((line) => ({
    ...line,
    parameters: line.parameters.filter((each) => each.name !== name),
  }));
  return { ...part, lines };
}

function isAttendee(line: ContentLine, address: string): boolean {
  return line.name === "ATTENDEE" && addressOf(line.value) === address;
}
