import type { Collection } from "#lib/collections/types.ts";
import { dayLength } from "#lib/formats/ical/time.ts";
import type { Birthday, DatedItem } from "./types.ts";

/** Whose birthdays stand in the calendar: not of those who were only written to. */
export function isBirthdayBook({ kind, role, right }: Collection): boolean {
  return kind === "contacts" && role !== "collected" && right !== "freebusy";
}

/** The days between two wall times as `MM-DD`, with the 29th of February where its year has none. */
export function birthdayKeys(from: number, to: number): string[] {
  const keys = new Set<string>();
  for (const day of daysBetween(from, to)) for (const key of keysOf(day)) keys.add(key);
  return [...keys];
}

/** The days on which these contacts have their birthday, in order. */
export function listBirthdays(contacts: DatedItem[], { from, to }: { from: number; to: number }): Birthday[] {
  if (contacts.length === 0) return [];
  const found: Birthday[] = [];
  for (const day of daysBetween(from, to)) {
    const keys = keysOf(day);
    for (const contact of contacts)
      if (contact.birthday && keys.includes(contact.birthday)) found.push({ contact, day });
  }
  return found;
}

function* daysBetween(from: number, to: number): Generator<number> {
  for (let day = Math.floor(from / dayLength) * dayLength; day < to; day += dayLength) yield day;
}

/** Who was born on a leap day has their birthday on the day before March. */
function keysOf(day: number): string[] {
  const key = new Date(day).toISOString().slice(5, 10);
  const isLeap = new Date(day + dayLength).getUTCDate() === 29;
  return key === "02-28" && !isLeap ? [key, "02-29"] : [key];
}
