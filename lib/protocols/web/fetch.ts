import type { IncomingMessage } from "node:http";
import { AppError } from "#lib/errors.ts";
import type { FetchFromWeb, WebAnswer, WebRequest } from "#lib/web/ports.ts";
import { checkUrl, hostOf } from "./check-url.ts";
import { toAppError } from "./errors.ts";
import { readBody } from "./read-body.ts";
import { request } from "./request.ts";
import type { WebSettings } from "./settings.ts";

// HTTP/1.1 (RFC 9110, 9112) to servers that strangers name. Every address is checked in the moment of connecting.

/** In milliseconds. */
const defaultTimeLimit = 20_000;
const mostRedirects = 5;

/** The guarded fetcher, see FetchFromWeb. */
export function webFetcher(settings: WebSettings): FetchFromWeb {
  return async (text, asked) => {
    let url = checkUrl(text, settings);
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), asked.timeLimit ?? defaultTimeLimit);
    try {
      for (let hops = 0; hops <= mostRedirects; hops += 1) {
        const answer = await request(url, asked, settings, clock.signal);
        const next = redirectOf(answer, asked, url);
        if (!next) return await finish(answer, asked, url);
        answer.destroy();
        url = checkUrl(next.href, settings);
      }
      throw new AppError("web-refused", `${hostOf(url)} sends from one address to the next without end.`);
    } catch (error) {
      throw toAppError(error, hostOf(url), clock.signal.aborted);
    } finally {
      clearTimeout(timer);
      clock.abort();
    }
  };
}

/** Where an answer sends us on to. What is posted is for the named server only. */
function redirectOf(answer: IncomingMessage, asked: WebRequest, from: URL): URL | null {
  const { location } = answer.headers;
  const redirects = [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0);
  if (!redirects || location === undefined || asked.method === "POST") return null;
  const next = URL.parse(location, from);
  if (!next) throw new AppError("web-refused", `${hostOf(from)} sends on to an address that is none.`);
  if (from.protocol === "https:" && next.protocol === "http:")
    throw new AppError("web-refused", `${hostOf(from)} sends on to an address that is not encrypted.`);
  return next;
}

async function finish(answer: IncomingMessage, asked: WebRequest, url: URL): Promise<WebAnswer> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct))
    headers.set(name, (value ?? []).join(", "));
  const status = answer.statusCode ?? 0;
  // These have no body, though they may name the encoding that it would have had.
  const empty = status === 204 || status === 304;
  const body = empty ? Buffer.alloc(0) : await readBody(answer, asked.maxBytes);
  return { status, headers, body, url: url.href };
}
