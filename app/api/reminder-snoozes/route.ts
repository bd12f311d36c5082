import { snoozeReminders as endpoint } from "#lib/contract/reminders.ts";
import { route } from "#lib/http/route.ts";
import { snoozeReminders } from "#lib/reminders/snooze-reminders.ts";

export const POST = route(endpoint, ({ user, body }) => snoozeReminders(user.id, body.ids, body.minutes));
