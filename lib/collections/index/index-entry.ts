import { AppError } from "#lib/errors.ts";
import { type ClockTime, toClockTime } from "#lib/formats/ical/clock-time.ts";
import { instantOf, objectZones } from "#lib/formats/ical/object-zones.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { foldText } from "#lib/formats/words/fold-text.ts";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import type { ItemIndex } from "../types.ts";
import { nothing } from "./index-nothing.ts";

/** What the journal is grouped and filtered by. */
export interface EntryFacts {
  /** Null: a note. */
  start: ClockTime | null;
  people: { name: string; address: string }[];
}

/** An entry has a day and no length, but what is searched by time needs an end. In milliseconds. */
const shortest = 1;
const longestTitle = 80;

/** @throws AppError input-invalid */
export function indexEntry(text: string): ItemIndex {
  const object = readObject(text);
  const component = object?.master ?? object?.overrides[0];
  if (!object || !component || object.kind !== "VJOURNAL")
    throw new AppError("input-invalid", "There is no VJOURNAL in this text.");
  const entry = readEntry(component);
  const { summary, description, categories, start } = entry;
  const title = summary?.trim() || firstLine(description ?? "");
  const at = start && instantOf(start, objectZones(object, utcZone));
  const people = entry.attendees.map(({ name, address }) => ({ name: name ?? "", address: address ?? "" }));
  const facts: EntryFacts = { start: start && toClockTime(start), people };
  return {
    ...nothing,
    title,
    sortKey: foldText(title),
    words: foldWords([
      title,
      description ?? "",
      ...categories,
      ...people.flatMap(({ name, address }) => [name, address]),
    ]),
    addresses: people.map(({ address }) => address).filter((address) => address !== ""),
    categories,
    links: entry.links.map(({ uri }) => uri),
    startsAt: at === null ? null : new Date(at),
    endsAt: at === null ? null : new Date(at + shortest),
    facts,
  };
}

function firstLine(text: string): string {
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  return line.trim().slice(0, longestTitle);
}
