import { escapeText, splitRaw, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { PostalAddress } from "./contact.ts";
import { type EntryCodec, readKinds, writeKinds } from "./entry-codec.ts";
import { withParameter } from "./line-parameters.ts";

/** The components of ADR in their order (RFC 6350 section 6.3.1). Later RFCs put more behind them, which are kept. */
const parts = ["poBox", "extended", "street", "locality", "region", "postalCode", "country"] as const;

export const addressCodec: EntryCodec<PostalAddress> = {
  names: ["ADR"],
  read: (line, label) => {
    const texts = splitRaw(line.value, ";").map(readComponent);
    if (!texts.some(Boolean)) return null;
    const [
      poBox = "",
      extended = "",
      street = "",
      locality = "",
      region = "",
      postalCode = "",
      country = "",
    ] = texts;
    return {
      ...{ poBox, extended, street, locality, region, postalCode, country },
      ...readKinds(line, label),
    };
  },
  write: (line, address) => {
    const before = splitRaw(line.value, ";");
    const changed = parts.filter((part, at) => readComponent(before[at] ?? "") !== address[part]);
    const kinds = writeKinds(line, address);
    if (!changed.length) return kinds;
    const written = parts.map((part, at) =>
      changed.includes(part) ? escapeText(address[part]) : (before[at] ?? ""),
    );
    const value = [...written, ...before.slice(parts.length)].join(";");
    // The delivery label says the old address.
    return { ...withParameter(kinds, "LABEL", []), value };
  },
  labelOf: ({ label }) => label,
};

/** Several values of one component stand with commas. */
export function readComponent(raw: string): string {
  return splitRaw(raw, ",")
    .map((piece) => unescapeText(piece).trim())
    .filter(Boolean)
    .join(", ");
}
