import { findPages } from "./repository.ts";
import type { BookingPage } from "./types.ts";

/** A person's booking pages, oldest first. */
export function listPages(userId: string): Promise<BookingPage[]> {
  return findPages(userId);
}
