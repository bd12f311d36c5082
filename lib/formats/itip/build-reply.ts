import type { Component } from "#lib/formats/content-line/types.ts";
import { buildEntry } from "#lib/formats/ical/build-entry.ts";
import { buildObject } from "#lib/formats/ical/change-object.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Attendee, CalendarObject, EntryFields, IcalTime } from "#lib/formats/ical/types.ts";

/** The object of a REPLY (RFC 5546 section 3.2.3): one attendee's answer to this part. */
export function buildReply(
  part: Component,
  attendee: Attendee,
  comment: string,
  stamp: number,
): CalendarObject {
  return answerTo(part, attendee, comment, stamp, {});
}

/** The object of a COUNTER (section 3.2.7): the same, with another time proposed. */
export function buildCounter(
  part: Component,
  attendee: Attendee,
  comment: string,
  stamp: number,
  proposal: { start: IcalTime; end: IcalTime },
): CalendarObject {
  return answerTo(part, attendee, comment, stamp, proposal);
}

/** The object of a DECLINECOUNTER (section 3.2.8): the part as it was and stays. */
export function buildDeclineCounter(part: Component, attendee: Attendee, stamp: number): CalendarObject {
  return answerTo(part, attendee, "", stamp, {});
}

function answerTo(
  part: Component,
  attendee: Attendee,
  comment: string,
  stamp: number,
  changes: Pick<Partial<EntryFields>, "start" | "end">,
): CalendarObject {
  const { kind, uid, recurrenceId, organizer, summary, location, start, end, duration, sequence } =
    readEntry(part);
  const time = end ? { end } : { duration };
  return buildObject([
    buildEntry(
      kind,
      uid,
      {
        stamp,
        summary,
        location,
        start,
        ...time,
        sequence,
        organizer,
        attendees: [{ ...attendee, rsvp: false }],
        comments: comment ? [comment] : [],
        ...changes,
      },
      recurrenceId,
    ),
  ]);
}
