import { AppError } from "#lib/errors.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { foldText } from "#lib/formats/words/fold-text.ts";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import type { ItemIndex } from "../types.ts";
import { eventFacts } from "./event-facts.ts";
import { eventSpan } from "./event-span.ts";
import { nothing } from "./index-nothing.ts";

/** @throws AppError input-invalid */
export function indexEvent(text: string): ItemIndex {
  const object = readObject(text);
  if (object?.kind !== "VEVENT") throw new AppError("input-invalid", "There is no event in this text.");
  const facts = eventFacts(object);
  const span = eventSpan(facts);
  const entries = partsOf(object).map(readEntry);
  const people = entries.flatMap(({ organizer, attendees }) => [
    ...(organizer ? [organizer] : []),
    ...attendees,
  ]);
  const title = facts.parts[0]?.title ?? "";
  const categories = entries.flatMap((entry) => entry.categories);
  return {
    ...nothing,
    title,
    sortKey: foldText(title),
    words: foldWords(
      [
        ...entries.flatMap(({ summary, location, description }) => [summary, location, description]),
        ...people.flatMap(({ name, address }) => [name, address]),
        ...categories,
      ].filter((each) => each !== null),
    ),
    addresses: unique(people.flatMap(({ address }) => address ?? [])),
    categories: unique(categories),
    links: unique(entries.flatMap(({ links }) => links.map(({ uri }) => uri))),
    startsAt: span && new Date(span.first),
    endsAt: span?.last == null ? null : new Date(span.last),
    facts,
  };
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
