import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "./change-entry.ts";
import type { EntryFields, EntryKind, IcalTime } from "./types.ts";
import { writeProperty, writeTime } from "./write-property.ts";

/** A new component with this UID and these fields; DTSTAMP is `stamp` of them. */
export function buildEntry(
  kind: EntryKind,
  uid: string,
  fields: Partial<EntryFields> & { stamp: number },
  recurrenceId: IcalTime | null = null,
): Component {
  const lines = [writeProperty("UID", uid)];
  if (recurrenceId) lines.push(writeTime("RECURRENCE-ID", recurrenceId));
  return changeEntry({ name: kind, lines, components: [] }, fields);
}
