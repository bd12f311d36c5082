import type { BookingServices } from "#lib/booking/ports.ts";
import { tellBothSides } from "#lib/booking/tell-both-sides.ts";
import { notifyPerson } from "#lib/push/notify-person.ts";
import type { PushService } from "#lib/push/ports.ts";
import type { ReminderServices } from "#lib/reminders/ports.ts";
import { refreshDueSubscriptions } from "#lib/subscriptions/refresh-due-subscriptions.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";
import { keepDoing } from "./keep-doing.ts";
import { remind } from "./remind.ts";

export interface RecurringServices extends BookingServices {
  push: PushService;
  fetchFromWeb: FetchFromWeb;
}

/** The pauses between two looks: for what somebody waits for, and for the rest. In milliseconds. */
const soon = 1_500;
const later = 5_000;

/** Starts what the worker does all the time, until it is told to stop. */
export function startRecurringWork(services: RecurringServices, stopping: AbortSignal): void {
  const notify: ReminderServices["notify"] = (userId, message) =>
    notifyPerson(userId, message, services.push);
  void keepDoing("reminders", soon, stopping, () => remind({ ...services, notify }));
  void keepDoing("bookings", soon, stopping, () => tellBothSides(services));
  void keepDoing("subscribed calendars", later, stopping, () =>
    refreshDueSubscriptions(services.fetchFromWeb, stopping),
  );
}
