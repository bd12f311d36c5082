import { listCollections } from "#lib/collections/list-collections.ts";
import type { Collection } from "#lib/collections/types.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import { prefixQuery } from "#lib/formats/words/prefix-query.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { expandEvents } from "./expand-events.ts";
import { findByWords } from "./repository.ts";
import type { EventOccurrence, IndexedEvent } from "./types.ts";
import { isHidden } from "./visible-events.ts";

const most = 100;
const year = 400 * dayLength;

/**
 * Events with these words (each the beginning of one) in title, place, text or people: of each the next occurrence, else its last of the past year,
 * else its first. The next come first, then the past, latest first.
 */
export async function searchEvents(
  userId: string,
  typed: string,
  timeZone: string,
): Promise<{ collections: Collection[]; occurrences: EventOccurrence[] }> {
  const collections = (await listCollections(userId, "calendar")).filter(({ right }) => right !== "freebusy");
  const query = prefixQuery(typed);
  if (query === null) return { collections, occurrences: [] };
  const byId = new Map(collections.map((collection) => [collection.id, collection]));
  const found = await findByWords([...byId.keys()], query, most);
  const visible = found.filter(({ collectionId, facts }) => {
    const collection = byId.get(collectionId);
    return collection !== undefined && !facts.parts.some((part) => isHidden(collection, part));
  });
  const zone = zoneOf(timeZone) ?? utcZone;
  const now = Date.now();
  const next = await firstOfEach(visible, { from: now, to: now + year, zone });
  const past = await lastOfEach(without(visible, next), { from: now - year, to: now, zone });
  const other = await startOfEach(without(visible, [...next, ...past]), zone);
  const earlier = [...past, ...other].sort((one, another) => another.start - one.start);
  return { collections, occurrences: [...next, ...earlier].slice(0, most) };
}

interface Range {
  from: number;
  to: number;
  zone: Zone;
}

function without(events: IndexedEvent[], found: EventOccurrence[]): IndexedEvent[] {
  const ids = new Set(found.map(({ event }) => event.itemId));
  return events.filter(({ itemId }) => !ids.has(itemId));
}

async function firstOfEach(events: IndexedEvent[], range: Range): Promise<EventOccurrence[]> {
  const { occurrences } = await expandEvents(events, range);
  const seen = new Set<string>();
  return occurrences.filter(({ event }) => !seen.has(event.itemId) && seen.add(event.itemId));
}

async function lastOfEach(events: IndexedEvent[], range: Range): Promise<EventOccurrence[]> {
  const { occurrences } = await expandEvents(events, range);
  return [...new Map(occurrences.map((occurrence) => [occurrence.event.itemId, occurrence])).values()];
}

async function startOfEach(events: IndexedEvent[], zone: Zone): Promise<EventOccurrence[]> {
  const found = events.map(async (event) => {
    const begin = event.facts.parts[0]?.start.wall ?? 0;
    const range = { from: begin - 2 * dayLength, to: begin + 2 * dayLength, zone };
    return (await expandEvents([event], range)).occurrences.slice(0, 1);
  });
  return (await Promise.all(found)).flat();
}
