import { setTimeout as delay } from "node:timers/promises";
import { log } from "#lib/log.ts";
import { deliverReminders } from "#lib/reminders/deliver-reminders.ts";
import { fireDueReminders } from "#lib/reminders/fire-due-reminders.ts";
import { planNotedItems } from "#lib/reminders/plan-noted-items.ts";
import type { ReminderServices } from "#lib/reminders/ports.ts";

/** How late a reminder may come, in milliseconds. */
const rhythm = 1_500;

/** Plans, fires and delivers reminders until it is told to stop. All that it knows is in the database. */
export async function keepReminding(services: ReminderServices, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await planNotedItems();
      await fireDueReminders();
      await deliverReminders(services);
    } catch (err) {
      log().warn({ err }, "reminders could not be looked after");
    }
    await delay(rhythm, null, { signal: stopping }).catch(() => {});
  }
}
