import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { PushService } from "./ports.ts";
import { deleteTarget, findTargets } from "./repository.ts";
import type { PushMessage } from "./types.ts";

/**
 * Sends a message to every browser of a person, and forgets those that are gone.
 * @throws AppError web-unavailable when one could not be reached now; the others have the message
 */
export async function notifyPerson(
  userId: string,
  message: PushMessage,
  service: PushService,
): Promise<void> {
  const targets = await findTargets(userId);
  const sent = await Promise.allSettled(
    targets.map(async (target) => {
      if ((await service.push(target, message)) === "gone") await deleteTarget(userId, target.endpoint);
    }),
  );
  const failures = sent.filter((result) => result.status === "rejected").map((result) => result.reason);
  for (const err of failures) log().warn({ err }, "a browser could not be notified");
  const later = failures.find((error) => error instanceof AppError && error.retryable);
  if (later) throw later;
}
