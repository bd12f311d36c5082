import type { BookingServices } from "#lib/booking/ports.ts";
import { tellBothSides } from "#lib/booking/tell-both-sides.ts";
import { notifyPerson } from "#lib/push/notify-person.ts";
import type { PushService } from "#lib/push/ports.ts";
import { deliverReminders } from "#lib/reminders/deliver-reminders.ts";
import { fireDueReminders } from "#lib/reminders/fire-due-reminders.ts";
import { planNotedItems } from "#lib/reminders/plan-noted-items.ts";
import type { ReminderServices } from "#lib/reminders/ports.ts";
import { refreshDueSubscriptions } from "#lib/subscriptions/refresh-due-subscriptions.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";
import { keepDoing } from "./keep-doing.ts";

export interface RecurringServices extends BookingServices {
  push: PushService;
  fetchFromWeb: FetchFromWeb;
}

/** The pauses between two looks: for what somebody waits for, and for the rest. In milliseconds. */
const soon = 1_500;
const later = 5_000;

/** A server that answers slowly must not hold up all others. */
const feedsAtOnce = 4;

/** Starts what the worker does all the time, until it is told to stop. */
export function startRecurringWork(services: RecurringServices, stopping: AbortSignal): void {
  const notify: ReminderServices["notify"] = (userId, message) =>
    notifyPerson(userId, message, services.push);
  const remind = async () => {
    await planNotedItems();
    await fireDueReminders();
  };
  void keepDoing("reminders", soon, stopping, remind);
  // By itself, so that a mail or push which takes its time keeps no reminder from the screens.
  void keepDoing("deliveries of reminders", soon, stopping, () => deliverReminders({ ...services, notify }));
  void keepDoing("bookings", soon, stopping, () => tellBothSides(services));
  for (let count = 0; count < feedsAtOnce; count += 1)
    void keepDoing("subscribed calendars", later, stopping, () =>
      refreshDueSubscriptions(services.fetchFromWeb, stopping),
    );
}
