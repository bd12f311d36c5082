import { allows } from "#lib/collections/require-right.ts";
import { fromClockTime } from "#lib/formats/ical/clock-time.ts";
import { utcZone, type Zone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { findDue } from "./repository.ts";
import { readableLists } from "./task-lists.ts";
import type { DueTask } from "./types.ts";

const most = 2000;
/** A day without a zone begins this much earlier or later somewhere in the world. In milliseconds. */
const worldWidth = 14 * 60 * 60 * 1000;

/**
 * The tasks of the person's shown lists that are due between two moments, for the calendar. Days and floating times are
 * taken in `timeZone`.
 */
export async function listDueTasks(
  userId: string,
  { from, to, timeZone }: { from: Date; to: Date; timeZone: string },
): Promise<DueTask[]> {
  const zone = zoneOf(timeZone) ?? utcZone;
  const lists = (await readableLists(userId)).filter(({ hidden }) => !hidden);
  const near = (date: Date, by: number) => new Date(date.getTime() + by);
  const rows = await findDue(
    lists.map(({ id }) => id),
    near(from, -worldWidth),
    near(to, worldWidth),
    most,
  );
  return rows.flatMap(({ facts, completedAt, ...row }) => {
    const list = lists.find(({ id }) => id === row.collectionId);
    const { due } = facts;
    if (!list || !due) return [];
    const at = instantOf(due, zone);
    if (at < from.getTime() || at >= to.getTime()) return [];
    const { recurring, hasReminder } = facts;
    const completed = completedAt !== null;
    return {
      ...row,
      due,
      color: list.color,
      completed,
      recurring,
      hasReminder,
      editable: allows(list, "write"),
    };
  });
}

function instantOf(due: { local: string; timeZone: string | null }, viewer: Zone): number {
  const time = fromClockTime(due);
  const zone = time.kind === "utc" ? utcZone : time.zone ? (zoneOf(time.zone) ?? viewer) : viewer;
  return zone.toInstant(time.wall);
}
