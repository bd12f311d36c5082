import { setTimeout as delay } from "node:timers/promises";
import { log } from "#lib/log.ts";
import { refreshDueSubscriptions } from "#lib/subscriptions/refresh-due-subscriptions.ts";
import type { FetchFromWeb } from "#lib/web/ports.ts";

/** In milliseconds. */
const rhythm = 5_000;

/** Keeps subscribed calendars true until it is told to stop. */
export async function keepRefreshing(fetchFromWeb: FetchFromWeb, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await refreshDueSubscriptions(fetchFromWeb, stopping);
    } catch (err) {
      log().warn({ err }, "subscribed calendars could not be looked after");
    }
    await delay(rhythm, null, { signal: stopping }).catch(() => {});
  }
}
