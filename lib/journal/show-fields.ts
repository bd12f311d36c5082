import type { Component } from "#lib/formats/content-line/types.ts";
import { toClockTime } from "#lib/formats/ical/clock-time.ts";
import { findLine } from "#lib/formats/ical/find-lines.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { type EntryFields, type NoteColor, noteColors } from "./types.ts";

/** The minutes of a call that was noted; an entry with this property is a call. */
export const callProperty = "X-PENNYPOST-CALL-MINUTES";

/** What a person sees of a VJOURNAL, and its text without form. */
export function showFields(component: Component): { fields: EntryFields; text: string } {
  const entry = readEntry(component);
  const text = entry.description ?? "";
  const minutes = findLine(component, callProperty)?.value;
  return {
    text,
    fields: {
      title: entry.summary ?? "",
      start: entry.start && toClockTime(entry.start),
      html: entry.descriptionHtml ?? asHtml(text),
      categories: entry.categories,
      people: entry.attendees.map(({ name, address }) => ({ name: name ?? "", address: address ?? "" })),
      callMinutes: minutes === undefined ? null : Math.max(0, Number.parseInt(minutes, 10) || 0),
      color: noteColors.find((color) => color === entry.color?.toLowerCase()) ?? defaultColor,
      links: entry.links.map(({ uri, label }) => ({ target: uri, title: label ?? "" })),
    },
  };
}

export const defaultColor: NoteColor = "yellow";

function asHtml(text: string): string {
  if (text === "") return "";
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<div>${escaped.replace(/\r?\n/g, "<br>")}</div>`;
}
