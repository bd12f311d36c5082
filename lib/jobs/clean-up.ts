import { deleteExpiredSessions } from "#lib/auth/delete-expired-sessions.ts";
import { purgeOldBins } from "#lib/collections/bin/purge-bin.ts";
import { log } from "#lib/log.ts";
import { deleteOldSubmissions } from "#lib/outbox/delete-old-submissions.ts";
import { deleteUnusedUploads } from "#lib/outbox/uploads/delete-unused-uploads.ts";
import { deleteOldReminders } from "#lib/reminders/delete-old-reminders.ts";

/** Every hour. */
export const cleanUpSchedule = "17 * * * *";

/** Deletes what nobody needs any more. */
export async function cleanUp(): Promise<void> {
  const now = new Date();
  const sessions = await deleteExpiredSessions(now);
  const uploads = await deleteUnusedUploads(now);
  const submissions = await deleteOldSubmissions(now);
  const binned = await purgeOldBins(now);
  const reminders = await deleteOldReminders(now);
  log().info({ sessions, uploads, submissions, binned, reminders }, "cleaned up");
}
