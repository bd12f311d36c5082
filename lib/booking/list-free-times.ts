import { freeTimes } from "./free-times.ts";
import { limitLooks } from "./limit-strangers.ts";
import { requireOpenPage } from "./require-open-page.ts";
import type { HostedPage, Interval } from "./types.ts";

/** A page with what a stranger can book of it in this range. @throws AppError not-found, rate-limited */
export async function listFreeTimes(
  slug: string,
  range: Interval,
  client: string,
): Promise<{ page: HostedPage; slots: Date[] }> {
  await limitLooks(client);
  const page = await requireOpenPage(slug);
  return { page, slots: await freeTimes(page, range) };
}
