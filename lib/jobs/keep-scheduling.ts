import { setTimeout as delay } from "node:timers/promises";
import { announceEvents } from "#lib/invitations/announcing/announce-events.ts";
import type { InvitationServices } from "#lib/invitations/ports.ts";
import { scanInboxes } from "#lib/invitations/scan-inboxes.ts";
import { log } from "#lib/log.ts";

/** In milliseconds. */
const rhythm = 1_500;

/** Sends what events' people must be told, and applies invitations that came by mail, until it is told to stop. */
export async function keepScheduling(services: InvitationServices, stopping: AbortSignal): Promise<void> {
  await Promise.all([
    repeat(() => announceEvents(services), stopping),
    repeat(() => scanInboxes(services), stopping),
  ]);
}

async function repeat(work: () => Promise<void>, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await work();
    } catch (err) {
      log().warn({ err }, "invitations could not be looked after");
    }
    await delay(rhythm, null, { signal: stopping }).catch(() => {});
  }
}
