import type { BodyPart } from "#lib/mail/types.ts";

const types = ["text/calendar", "application/ics"];

/**
 * The part of a message that holds a calendar: one that names its method first (RFC 6047 section 2.4), else any.
 * Null: none.
 */
export function findCalendarPart(body: BodyPart): BodyPart | null {
  const found = calendarParts(body);
  return found.find(({ parameters }) => parameters.method) ?? found[0] ?? null;
}

function calendarParts(body: BodyPart): BodyPart[] {
  const found: BodyPart[] = [];
  const queue = [body];
  for (const part of queue) {
    const named = part.filename?.toLowerCase().endsWith(".ics") && part.type === "application/octet-stream";
    if (types.includes(part.type) || named) found.push(part);
    queue.push(...part.children);
  }
  return found;
}
