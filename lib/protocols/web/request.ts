import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { WebRequest } from "#lib/web/ports.ts";
import { guardLookup } from "./guard-lookup.ts";
import { acceptedEncodings } from "./read-body.ts";
import type { WebSettings } from "./settings.ts";

/** One request on a connection of its own, to an address that checkUrl let pass; resolves with the answer's head. */
export function request(
  url: URL,
  asked: WebRequest,
  settings: WebSettings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method: asked.method ?? "GET",
      headers: headersOf(asked),
      // No pool: a connection that was checked for one name must not serve another.
      agent: false,
      lookup: guardLookup(settings),
      signal,
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end(asked.body);
  });
}

function headersOf({ headers, etag, lastModified, body }: WebRequest): Record<string, string> {
  return {
    Accept: "*/*",
    "User-Agent": "Pennypost",
    "Accept-Encoding": acceptedEncodings,
    ...(etag && { "If-None-Match": etag }),
    ...(lastModified && { "If-Modified-Since": lastModified }),
    ...(body && { "Content-Length": String(body.length) }),
    ...headers,
  };
}
