import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import type { Component } from "#lib/formats/content-line/types.ts";

/** The text of a canonical card: vCard 4.0 (RFC 6350), lines folded, CRLF. */
export function writeCard(card: Component): string {
  return serialiseComponent(card);
}
