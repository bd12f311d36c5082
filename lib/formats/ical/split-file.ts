import { randomUUID } from "node:crypto";
import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { partsOf } from "./change-object.ts";
import { readCalendar } from "./read-calendar.ts";
import { readEntry } from "./read-entry.ts";
import type { CalendarObject, EntryKind } from "./types.ts";
import { writeObject } from "./write-object.ts";

/** An object of an .ics file as it is stored, and what tells which of two versions is newer. */
export interface SplitObject {
  kind: EntryKind;
  uid: string;
  title: string;
  text: string;
  sequence: number;
  /** LAST-MODIFIED or DTSTAMP as an instant in ms; 0 where neither is said. */
  modified: number;
}

export interface SplitFile {
  objects: SplitObject[];
  /** Sentences about what cannot be used. */
  problems: string[];
}

/** Takes an .ics file of any charset apart into what is stored. Never throws. */
export function splitFile(bytes: Uint8Array): SplitFile {
  const { objects, problems } = readCalendar(decodeText(bytes), randomUUID);
  return {
    objects: objects.map(splitObject),
    problems: problems.map(({ line, message }) => (line > 0 ? `Line ${line}: ${message}` : message)),
  };
}

/** An object, as an import compares and stores it. */
export function splitObject(object: CalendarObject): SplitObject {
  const entries = partsOf(object).map(readEntry);
  return {
    kind: object.kind,
    uid: object.uid,
    title: entries[0]?.summary ?? "",
    text: writeObject(object),
    sequence: Math.max(0, ...entries.map(({ sequence }) => sequence)),
    modified: Math.max(0, ...entries.map(({ lastModified, stamp }) => lastModified ?? stamp ?? 0)),
  };
}
