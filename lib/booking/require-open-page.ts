import { AppError } from "#lib/errors.ts";
import { findOpenPage } from "./repository.ts";
import type { HostedPage } from "./types.ts";

/** @throws AppError not-found also while the page is switched off */
export async function requireOpenPage(slug: string): Promise<HostedPage> {
  const page = await findOpenPage(slug);
  if (!page) throw new AppError("not-found", "There is no booking page at this address, or no longer.");
  return page;
}
