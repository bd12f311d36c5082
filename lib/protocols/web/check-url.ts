import { isIP } from "node:net";
import { AppError } from "#lib/errors.ts";
import { isPublicAddress } from "./is-public-address.ts";
import type { WebSettings } from "./settings.ts";

/** Below 1024 other protocols live, whose servers could be made to act on what looks like a request. */
const wellKnownPorts = ["", "80", "443"];

/** @throws AppError web-refused unless the address can be asked without harm, as far as its text shows */
export function checkUrl(text: string, settings: WebSettings): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new AppError("web-refused", "The address must begin with https:// or http://.");
  if (url.username || url.password)
    throw new AppError("web-refused", "An address with a name and password in it cannot be used.");
  if (!wellKnownPorts.includes(url.port) && Number(url.port) < 1024)
    throw new AppError("web-refused", `Port ${url.port} is not for web pages.`);
  // Node looks no address up, so the guard of look-ups never sees one that is written in the URL.
  const host = hostOf(url);
  if (isIP(host) && !settings.allowHosts.has(host) && !isPublicAddress(host)) throw privateNetwork(host);
  return url;
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

export function privateNetwork(host: string): AppError {
  return new AppError("web-refused", `${host} is in a private network, where Pennypost does not go.`);
}
