import { AppError } from "#lib/errors.ts";
import { makeSlug } from "./make-slug.ts";
import { findPages, insertPage } from "./repository.ts";
import { requireOwnCalendar } from "./require-own-calendar.ts";
import type { BookingPage, BookingPageFields } from "./types.ts";

const most = 20;

/** Makes a page on which strangers book. @throws AppError not-found, forbidden or input-invalid for its calendar */
export async function createPage(userId: string, fields: BookingPageFields): Promise<BookingPage> {
  await requireOwnCalendar(userId, fields.calendarId);
  if ((await findPages(userId)).length >= most)
    throw new AppError("input-invalid", `There can be at most ${most} booking pages.`);
  return insertPage(userId, makeSlug(fields.title), fields);
}
