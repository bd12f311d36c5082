import { deliverReminders } from "#lib/reminders/deliver-reminders.ts";
import { fireDueReminders } from "#lib/reminders/fire-due-reminders.ts";
import { planNotedItems } from "#lib/reminders/plan-noted-items.ts";
import type { ReminderServices } from "#lib/reminders/ports.ts";

/** Plans, fires and delivers reminders. All that it knows is in the database. */
export async function remind(services: ReminderServices): Promise<void> {
  await planNotedItems();
  await fireDueReminders();
  await deliverReminders(services);
}
