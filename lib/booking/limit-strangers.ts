import { RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "#lib/errors.ts";
import { limiter } from "./repository.ts";

/** Of one client, in a minute. */
const looksPerMinute = 120;
/** Of one client on one page, and of all on one page, in an hour. */
const bookingsPerHour = 10;
const bookingsOfAllPerHour = 100;

/** @throws AppError rate-limited */
export async function limitLooks(client: string): Promise<void> {
  await count("booking-look", client, looksPerMinute, 60);
}

/** @throws AppError rate-limited */
export async function limitBookings(client: string, pageId: string): Promise<void> {
  await count("booking", `${pageId} ${client}`, bookingsPerHour, 3600);
  await count("booking-page", pageId, bookingsOfAllPerHour, 3600);
}

async function count(name: string, key: string, points: number, seconds: number): Promise<void> {
  try {
    await limiter(name, points, seconds).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = refusal.msBeforeNext / 1000;
    throw new AppError("rate-limited", "Too many requests came from you. Try again later.", { retryAfter });
  }
}
