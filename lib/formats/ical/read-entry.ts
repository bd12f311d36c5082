import { readTextList, splitRaw, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { addDuration } from "./add-duration.ts";
import { parseDuration } from "./duration.ts";
import { findLine, findLines, findParameter } from "./find-lines.ts";
import { readAlarm } from "./read-alarm.ts";
import { readAttendee, readOrganizer } from "./read-participant.ts";
import { parseTime, readInstant, readTime, readTimeValue } from "./time.ts";
import type {
  Attachment,
  Entry,
  EntryFields,
  EntryKind,
  IcalPeriod,
  IcalTime,
  Link,
  Relation,
} from "./types.ts";

/** Reads a VEVENT, VTODO or VJOURNAL. What is missing or makes no sense is null or its default; nothing throws. */
export function readEntry(component: Component): Entry {
  const recurrenceId = findLine(component, "RECURRENCE-ID");
  return {
    ...readFields(component),
    kind: component.name as EntryKind,
    uid: findLine(component, "UID")?.value.trim() ?? "",
    recurrenceId: readTime(recurrenceId),
    thisAndFuture:
      recurrenceId !== null && findParameter(recurrenceId, "RANGE")?.toUpperCase() === "THISANDFUTURE",
  };
}

function readFields(component: Component): EntryFields {
  const organizer = findLine(component, "ORGANIZER");
  return {
    summary: textOf(component, "SUMMARY"),
    description: textOf(component, "DESCRIPTION"),
    descriptionHtml: htmlOf(component),
    location: textOf(component, "LOCATION"),
    url: findLine(component, "URL")?.value.trim() || null,
    color: textOf(component, "COLOR"),
    categories: findLines(component, "CATEGORIES").flatMap((line) => readTextList(line.value)),
    status: wordOf(component, "STATUS"),
    transparent: wordOf(component, "TRANSP") === "TRANSPARENT",
    classification: wordOf(component, "CLASS") ?? "PUBLIC",
    start: readTime(findLine(component, "DTSTART")),
    end: readTime(findLine(component, "DTEND")),
    due: readTime(findLine(component, "DUE")),
    duration: parseDuration(findLine(component, "DURATION")?.value ?? ""),
    completed: readInstant(findLine(component, "COMPLETED")),
    priority: numberOf(component, "PRIORITY", 0, 9) ?? 0,
    percentComplete: numberOf(component, "PERCENT-COMPLETE", 0, 100),
    rules: findLines(component, "RRULE").map((line) => line.value.trim()),
    rdates: findLines(component, "RDATE").flatMap((line) => readRdates(line)),
    exdates: findLines(component, "EXDATE").flatMap((line) => readTimes(line)),
    organizer: organizer ? readOrganizer(organizer) : null,
    attendees: findLines(component, "ATTENDEE").map(readAttendee),
    alarms: component.components
      .filter((inner) => inner.name === "VALARM")
      .map(readAlarm)
      .filter((alarm) => alarm !== null),
    relatedTo: findLines(component, "RELATED-TO").map(readRelation),
    links: findLines(component, "LINK").map(readLink),
    attachments: findLines(component, "ATTACH").map(readAttachment),
    comments: findLines(component, "COMMENT").map((line) => unescapeText(line.value)),
    sequence: numberOf(component, "SEQUENCE", 0, 2 ** 31 - 1) ?? 0,
    stamp: readInstant(findLine(component, "DTSTAMP")),
    created: readInstant(findLine(component, "CREATED")),
    lastModified: readInstant(findLine(component, "LAST-MODIFIED")),
    sortOrder: numberOf(component, "X-APPLE-SORT-ORDER", -(2 ** 52), 2 ** 52),
  };
}

function textOf(component: Component, name: string): string | null {
  const line = findLine(component, name);
  return line ? unescapeText(line.value) : null;
}

function wordOf(component: Component, name: string): string | null {
  return findLine(component, name)?.value.trim().toUpperCase() || null;
}

function numberOf(component: Component, name: string, lowest: number, highest: number): number | null {
  const number = Number.parseInt(findLine(component, name)?.value ?? "", 10);
  return Number.isNaN(number) ? null : Math.min(Math.max(number, lowest), highest);
}

function htmlOf(component: Component): string | null {
  for (const name of ["STYLED-DESCRIPTION", "X-ALT-DESC"]) {
    const line = findLines(component, name).find((each) =>
      /html/i.test(findParameter(each, "FMTTYPE") ?? ""),
    );
    if (line) return unescapeText(line.value);
  }
  return null;
}

function readTimes(line: ContentLine): IcalTime[] {
  return splitRaw(line.value, ",")
    .map((value) => readTimeValue(line, value))
    .filter((time) => time !== null);
}

function readRdates(line: ContentLine): (IcalTime | IcalPeriod)[] {
  return splitRaw(line.value, ",")
    .map((value) => (value.includes("/") ? readPeriod(line, value) : readTimeValue(line, value)))
    .filter((date) => date !== null);
}

/** RFC 5545 section 3.3.9: an explicit end, or how long it lasts. */
function readPeriod(line: ContentLine, value: string): IcalPeriod | null {
  const [from = "", to = ""] = value.split("/");
  const zone = findParameter(line, "TZID");
  const start = parseTime(from, zone);
  if (!start) return null;
  const duration = parseDuration(to);
  const end = duration ? addDuration(start, duration) : parseTime(to, zone);
  return end ? { start, end } : null;
}

function readRelation(line: ContentLine): Relation {
  return {
    uid: unescapeText(line.value).trim(),
    relation: findParameter(line, "RELTYPE")?.toUpperCase() ?? "PARENT",
  };
}

function readLink(line: ContentLine): Link {
  return {
    uri: line.value.trim(),
    relation: findParameter(line, "LINKREL"),
    label: findParameter(line, "LABEL"),
  };
}

function readAttachment(line: ContentLine): Attachment {
  const inline = findParameter(line, "VALUE")?.toUpperCase() === "BINARY";
  return {
    uri: inline ? null : line.value.trim(),
    base64: inline ? line.value.trim() : null,
    mediaType: findParameter(line, "FMTTYPE"),
    name: findParameter(line, "FILENAME") ?? findParameter(line, "X-FILENAME"),
  };
}
