import { escapeText, writeTextList } from "#lib/formats/content-line/text-value.ts";
import type { ContentLine } from "#lib/formats/content-line/types.ts";
import { formatDuration } from "./duration.ts";
import { formatTime, timeParameters } from "./time.ts";
import type { Attachment, EntryFields, IcalPeriod, IcalTime, Link, Relation } from "./types.ts";
import { writeAttendee, writeOrganizer } from "./write-participant.ts";
import { parameter, writeInstant, writeProperty, writeText, writeTime } from "./write-property.ts";

/** A field that is written as lines; alarms are components. */
export type LineField = Exclude<keyof EntryFields, "alarms">;

/** The properties that say each field. The lines of all of them give way to those that are written. */
export const propertiesOfField: Record<LineField, readonly string[]> = {
  summary: ["SUMMARY"],
  description: ["DESCRIPTION"],
  descriptionHtml: ["X-ALT-DESC", "STYLED-DESCRIPTION"],
  location: ["LOCATION"],
  url: ["URL"],
  color: ["COLOR"],
  categories: ["CATEGORIES"],
  status: ["STATUS"],
  transparent: ["TRANSP"],
  classification: ["CLASS"],
  start: ["DTSTART"],
  end: ["DTEND"],
  due: ["DUE"],
  duration: ["DURATION"],
  completed: ["COMPLETED"],
  priority: ["PRIORITY"],
  percentComplete: ["PERCENT-COMPLETE"],
  rules: ["RRULE"],
  rdates: ["RDATE"],
  exdates: ["EXDATE"],
  organizer: ["ORGANIZER"],
  attendees: ["ATTENDEE"],
  relatedTo: ["RELATED-TO"],
  links: ["LINK"],
  attachments: ["ATTACH"],
  comments: ["COMMENT"],
  sequence: ["SEQUENCE"],
  stamp: ["DTSTAMP"],
  created: ["CREATED"],
  lastModified: ["LAST-MODIFIED"],
  sortOrder: ["X-APPLE-SORT-ORDER"],
};

type Writer<Field extends LineField> = (
  value: NonNullable<EntryFields[Field]>,
  before: ContentLine[],
) => ContentLine[];

const writers: { [Field in LineField]: Writer<Field> } = {
  summary: (text) => [writeText("SUMMARY", text)],
  description: (text) => [writeText("DESCRIPTION", text)],
  descriptionHtml: (html) => [
    writeProperty("X-ALT-DESC", escapeText(html), [parameter("FMTTYPE", "text/html")]),
  ],
  location: (text) => [writeText("LOCATION", text)],
  url: (url) => [writeProperty("URL", url)],
  color: (color) => [writeText("COLOR", color)],
  categories: (list) => (list.length > 0 ? [writeProperty("CATEGORIES", writeTextList(list))] : []),
  status: (word) => [writeProperty("STATUS", word)],
  transparent: (free) => [writeProperty("TRANSP", free ? "TRANSPARENT" : "OPAQUE")],
  classification: (word) => [writeProperty("CLASS", word)],
  start: (time) => [writeTime("DTSTART", time)],
  end: (time) => [writeTime("DTEND", time)],
  due: (time) => [writeTime("DUE", time)],
  duration: (duration) => [writeProperty("DURATION", formatDuration(duration))],
  completed: (instant) => [writeInstant("COMPLETED", instant)],
  priority: (priority) => (priority > 0 ? [writeProperty("PRIORITY", `${priority}`)] : []),
  percentComplete: (percent) => [writeProperty("PERCENT-COMPLETE", `${percent}`)],
  rules: (rules) => rules.map((rule) => writeProperty("RRULE", rule)),
  rdates: (dates) => dates.map(writeRdate),
  exdates: (times) => times.map((time) => writeTime("EXDATE", time)),
  organizer: (organizer, [before]) => [
    writeOrganizer(organizer, before && sameAddress(before, organizer.uri) ? before : null),
  ],
  attendees: (attendees, before) =>
    attendees.map((attendee) =>
      writeAttendee(attendee, before.find((line) => sameAddress(line, attendee.uri)) ?? null),
    ),
  relatedTo: (relations, before) => relations.map((relation) => keptOr(before, writeRelation(relation))),
  links: (links, before) => links.map((link) => keptOr(before, writeLink(link))),
  attachments: (attachments, before) => attachments.map((each) => keptOr(before, writeAttachment(each))),
  comments: (texts) => texts.map((text) => writeText("COMMENT", text)),
  sequence: (sequence) => [writeProperty("SEQUENCE", `${sequence}`)],
  stamp: (instant) => [writeInstant("DTSTAMP", instant)],
  created: (instant) => [writeInstant("CREATED", instant)],
  lastModified: (instant) => [writeInstant("LAST-MODIFIED", instant)],
  sortOrder: (place) => [writeProperty("X-APPLE-SORT-ORDER", `${place}`)],
};

/** The lines that say this field, none for null; `before` are those that said it until now. */
export function writeField<Field extends LineField>(
  field: Field,
  value: EntryFields[Field],
  before: ContentLine[],
): ContentLine[] {
  if (value === null) return [];
  const write: Writer<Field> = writers[field];
  return write(value, before);
}

function writeRdate(date: IcalTime | IcalPeriod): ContentLine {
  if ("kind" in date) return writeTime("RDATE", date);
  const parameters = [parameter("VALUE", "PERIOD"), ...timeParameters(date.start)];
  return writeProperty("RDATE", `${formatTime(date.start)}/${formatTime(date.end)}`, parameters);
}

function writeRelation({ uid, relation }: Relation): ContentLine {
  return writeProperty(
    "RELATED-TO",
    escapeText(uid),
    relation === "PARENT" ? [] : [parameter("RELTYPE", relation)],
  );
}

function writeLink({ uri, relation, label }: Link): ContentLine {
  return writeProperty("LINK", uri, [
    parameter("VALUE", "URI"),
    ...(relation ? [parameter("LINKREL", relation)] : []),
    ...(label ? [parameter("LABEL", label)] : []),
  ]);
}

function writeAttachment({ uri, base64, mediaType, name }: Attachment): ContentLine {
  return writeProperty("ATTACH", uri ?? base64 ?? "", [
    ...(mediaType ? [parameter("FMTTYPE", mediaType)] : []),
    ...(uri === null ? [parameter("ENCODING", "BASE64"), parameter("VALUE", "BINARY")] : []),
    ...(name ? [parameter("FILENAME", name)] : []),
  ]);
}

function sameAddress(line: ContentLine, uri: string): boolean {
  return line.value.trim().toLowerCase() === uri.trim().toLowerCase();
}

// The line that was there may carry more than we know of it.
function keptOr(before: ContentLine[], written: ContentLine): ContentLine {
  return before.find((line) => line.value === written.value) ?? written;
}
