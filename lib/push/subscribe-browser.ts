import { dropOldest, saveTarget } from "./repository.ts";
import type { PushTarget } from "./types.ts";

/** Of one person; each gets every message. */
const mostBrowsers = 20;

/** Sends a person's notifications to this browser too. A person's oldest browsers make room for a new one. */
export async function subscribeBrowser(userId: string, target: PushTarget, userAgent: string): Promise<void> {
  await saveTarget(userId, target, userAgent.slice(0, 500));
  await dropOldest(userId, mostBrowsers);
}
