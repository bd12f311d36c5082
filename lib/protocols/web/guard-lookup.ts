import { promises as dns, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { privateNetwork } from "./check-url.ts";
import { isPublicAddress } from "./is-public-address.ts";
import type { WebSettings } from "./settings.ts";

/**
 * A look-up that runs inside the connect itself: what it lets through is what is connected to, so that a name cannot
 * resolve to one address when it is checked and to another when it is used (DNS rebinding).
 */
export function guardLookup(settings: WebSettings): LookupFunction {
  const resolve = settings.resolve ?? ((hostname) => dns.lookup(hostname, { all: true }));
  return (hostname, options, callback) => {
    const fail = (error: Error) => callback(error, "");
    resolve(hostname).then((found) => {
      const allowed = checkAddresses(hostname, found, settings);
      const [first] = allowed;
      if (!first) return fail(privateNetwork(hostname));
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    }, fail);
  };
}

function checkAddresses(hostname: string, found: LookupAddress[], settings: WebSettings): LookupAddress[] {
  if (settings.allowHosts.has(hostname.toLowerCase())) return found;
  return found.filter(({ address }) => isPublicAddress(address));
}
