import { AppError } from "#lib/errors.ts";
import type { FetchFromWeb, WebAnswer } from "#lib/web/ports.ts";
import type { Subscription } from "./types.ts";

const maxBytes = 10 * 1024 * 1024;

/**
 * The file of a subscribed calendar; null when it is still as it was.
 * @throws AppError web-refused, web-unavailable, too-large, with a sentence for the person
 */
export async function fetchFeed(
  { url, etag, lastModified }: Pick<Subscription, "url" | "etag" | "lastModified">,
  fetchFromWeb: FetchFromWeb,
): Promise<WebAnswer | null> {
  const headers = { Accept: "text/calendar, */*;q=0.5" };
  const answer = await fetchFromWeb(url, { headers, etag, lastModified, maxBytes });
  if (answer.status === 304) return null;
  if (answer.status === 200) return answer;
  throw refusal(answer.status);
}

function refusal(status: number): AppError {
  if (status === 404 || status === 410)
    return new AppError("web-refused", "There is nothing at this address.");
  if (status === 401 || status === 403)
    return new AppError("web-refused", "The server asks for a sign-in. A secret link without one is needed.");
  const code = status === 429 || status >= 500 ? "web-unavailable" : "web-refused";
  return new AppError(code, `The server answers with an error (${status}).`);
}
