import { listReminders as endpoint } from "#lib/contract/reminders.ts";
import { route } from "#lib/http/route.ts";
import { listReminders } from "#lib/reminders/list-reminders.ts";
import { presentReminder } from "#lib/reminders/present-reminder.ts";

export const GET = route(endpoint, async ({ user }) => ({
  reminders: (await listReminders(user.id)).map(presentReminder),
}));
