import { prefixQuery } from "#lib/formats/words/prefix-query.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { dayOf } from "./day-of.ts";
import { readStoredEntry } from "./read-entry.ts";
import { readableJournals } from "./readable-journals.ts";
import { type EntryFilter, findEntries } from "./repository.ts";
import type { OpenedEntry } from "./types.ts";

export interface EntryQuery {
  /** The first day and the day after the last, `YYYY-MM-DD`. */
  from?: string | undefined;
  to?: string | undefined;
  timeZone: string;
  kind: "entry" | "note";
  collectionId?: string | undefined;
  category?: string | undefined;
  address?: string | undefined;
  /** What was typed into the search. */
  typed: string;
  limit: number;
}

/** A day of a person somewhere in the world lies within so much of UTC's. In milliseconds. */
const worldWidth = 14 * 60 * 60 * 1000;
/** As many as could lie in the hours in which the day is not sure. */
const doubtful = 200;

/** Entries by day, newest first, or notes. @throws AppError not-found for a journal that the person does not see */
export async function listEntries(
  userId: string,
  query: EntryQuery,
): Promise<{ entries: OpenedEntry[]; earlier: string | null; truncated: boolean }> {
  const { from, to, kind, category, address, limit } = query;
  const zone = zoneOf(query.timeZone) ?? utcZone;
  const journals = await readableJournals(userId, query.collectionId);
  const filter: EntryFilter = {
    collectionIds: journals.map(({ id }) => id),
    kind,
    category,
    address,
    words: prefixQuery(query.typed),
  };
  const near = { from: from && atDay(from, -worldWidth), to: to && atDay(to, worldWidth) };
  const rows = await findEntries({ ...filter, ...withoutEmpty(near) }, limit + 1);
  const dayOfRow = (row: (typeof rows)[number]) => (row.facts.start ? dayOf(row.facts.start, zone) : "");
  const dated = rows.map((row) => ({ row, day: dayOfRow(row) }));
  const inside = dated.filter(({ day }) => (!from || day >= from) && (!to || day < to));
  if (kind === "entry") inside.sort((a, b) => byDay(a, b) || byTime(a.row, b.row));
  const entries = inside.slice(0, limit).flatMap(({ row }) => {
    const collection = journals.find(({ id }) => id === row.collectionId);
    return (collection && readStoredEntry(row, collection)) ?? [];
  });
  const before = from ? await findEntries({ ...filter, to: atDay(from, worldWidth) }, doubtful) : [];
  const earlier = from ? before.map(dayOfRow).find((day) => day < from) : undefined;
  return { entries, earlier: earlier ?? null, truncated: rows.length > limit };
}

function atDay(day: string, by: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by);
}

function withoutEmpty({ from, to }: { from: Date | "" | undefined; to: Date | "" | undefined }) {
  return { from: from || undefined, to: to || undefined };
}

function byDay(a: { day: string }, b: { day: string }): number {
  return a.day === b.day ? 0 : a.day < b.day ? 1 : -1;
}

function byTime(a: { createdAt: Date }, b: { createdAt: Date }): number {
  return b.createdAt.getTime() - a.createdAt.getTime();
}
