import { allows, requireRight } from "#lib/collections/require-right.ts";
import { AppError } from "#lib/errors.ts";

/** Appointments go into a calendar of the host's own. @throws AppError not-found, forbidden, input-invalid */
export async function requireOwnCalendar(userId: string, calendarId: string): Promise<void> {
  const collection = await requireRight(userId, calendarId, "own");
  if (collection.kind !== "calendar" || !allows(collection, "write"))
    throw new AppError("input-invalid", "Appointments cannot be written into this.");
}
