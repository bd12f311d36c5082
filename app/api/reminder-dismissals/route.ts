import { dismissReminders as endpoint } from "#lib/contract/reminders.ts";
import { route } from "#lib/http/route.ts";
import { dismissReminders } from "#lib/reminders/dismiss-reminders.ts";

export const POST = route(endpoint, ({ user, body }) => dismissReminders(user.id, body.ids));
