import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { plainLine } from "./line-parameters.ts";

/** The card of a text that we wrote ourselves (`writeCard`). */
export function parseCard(text: string): Component {
  const card = parseComponents(text).components.find(({ name }) => name === "VCARD");
  if (!card) throw new Error("the stored text holds no vCard");
  return card;
}

/** A card with nothing in it yet; `uid` is a URI such as `urn:uuid:...`. */
export function newCard(uid: string): Component {
  return { name: "VCARD", lines: [plainLine("VERSION", "4.0"), plainLine("UID", uid)], components: [] };
}
