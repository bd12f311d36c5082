import type { LookupAddress } from "node:dns";

export interface WebSettings {
  /** Host names and addresses, in lower case, that may lie in a private network. */
  allowHosts: ReadonlySet<string>;
  /** The machine's resolver when left out. */
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
}

/** Reads WEB_ALLOW_HOSTS: names separated by commas. */
export function parseAllowHosts(text: string): ReadonlySet<string> {
  const names = text.split(",").map((name) => name.trim().toLowerCase());
  return new Set(names.filter((name) => name !== ""));
}
