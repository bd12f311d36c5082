import { AppError } from "#lib/errors.ts";

/**
 * Stops cross-site request forgery: a request that changes something must come from our own pages. Browsers send
 * Sec-Fetch-Site or Origin with every one; a program that sends neither carries no cookie by accident.
 * @throws AppError forbidden
 */
export function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") throw foreign();
  const origin = request.headers.get("origin");
  if (origin && hostOf(origin) !== request.headers.get("host")) throw foreign();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function foreign(): AppError {
  return new AppError("forbidden", "This request did not come from Pennypost's own pages.");
}
