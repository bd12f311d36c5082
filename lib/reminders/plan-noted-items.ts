import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { AppError } from "#lib/errors.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { log } from "#lib/log.ts";
import { planReminders } from "./plan-reminders.ts";
import { planNoted } from "./repository.ts";
import type { ItemToPlan, PlannedReminder } from "./types.ts";

const batch = 100;

/** Works out the next reminders of every item that was written or that has just reminded. */
export async function planNotedItems(): Promise<void> {
  for (;;) {
    const { count, changed } = await planNoted(batch, plan);
    if (changed.length > 0) await tellPeople([...new Set(changed)], "reminders");
    if (count < batch) return;
  }
}

/** An item that cannot be read reminds of nothing, and does not keep the others from it. */
function plan({ id, text, timeZone }: ItemToPlan): PlannedReminder[] {
  try {
    const object = readObject(text);
    return object ? planReminders(object, zoneOf(timeZone) ?? utcZone, Date.now()) : [];
  } catch (err) {
    if (!(err instanceof AppError)) throw err;
    log().warn({ err, item: id }, "no reminders could be planned");
    return [];
  }
}
