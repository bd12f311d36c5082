import { AppError } from "#lib/errors.ts";
import { hasPage, updatePage } from "./repository.ts";
import { requireOwnCalendar } from "./require-own-calendar.ts";
import type { BookingPage, BookingPageFields } from "./types.ts";

/** @throws AppError not-found; conflict when the page was changed since `version` */
export async function changePage(
  userId: string,
  id: string,
  version: number,
  fields: BookingPageFields,
): Promise<BookingPage> {
  await requireOwnCalendar(userId, fields.calendarId);
  const changed = await updatePage(userId, id, version, fields);
  if (changed) return changed;
  if (await hasPage(userId, id))
    throw new AppError("conflict", "This page was changed in the meantime. Open it again to see how.");
  throw new AppError("not-found", "This page is not there any more.");
}
