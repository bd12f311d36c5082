import { useEffect, useRef } from "react";
import { notificationState, showNotification } from "#app/_data/device-notifications.ts";
import type { Reminder } from "#lib/contract/reminders.ts";
import { startTime } from "./reminder-time.ts";

/** Shows the device's own notification for each reminder that comes, where the person allowed it. */
export function useAnnounce(reminders: readonly Reminder[], untitled: string): void {
  const announced = useRef(new Set<string>());
  useEffect(() => {
    if (notificationState() !== "on") return;
    for (const reminder of reminders) {
      const { id, title, path } = reminder;
      if (announced.current.has(id)) continue;
      announced.current.add(id);
      void showNotification(title || untitled, startTime(reminder), `reminder-${id}`, path).catch(() => {});
    }
    // One that is gone and comes again was snoozed.
    const present = new Set(reminders.map(({ id }) => id));
    for (const id of announced.current) if (!present.has(id)) announced.current.delete(id);
  }, [reminders, untitled]);
}
