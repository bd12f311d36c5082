import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import { escapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { canonicalLine } from "./canonical-line.ts";
import { decodeVersion21 } from "./decode-version-21.ts";
import { displayName } from "./display-name.ts";
import { plainLine } from "./line-parameters.ts";
import { readContact } from "./read-contact.ts";

/** The card as vCard 4, with every property it had. A card in it (AGENT of 2.1) becomes the text of X-AGENT. */
export function canonicalCard(card: Component): Component {
  const version = versionOf(card);
  const lines = card.lines.filter(({ name }) => name !== "VERSION").map((line) => convert(line, version));
  const agents = card.components.map((inner) => agentLine(inner));
  const kept = lines.filter((line) => line.name !== "X-AGENT" || line.value.trim() !== "");
  return withName({
    name: "VCARD",
    lines: [plainLine("VERSION", "4.0"), ...kept, ...agents],
    components: [],
  });
}

function versionOf({ lines }: Component): string {
  const said = lines.find(({ name }) => name === "VERSION")?.value.trim();
  if (said) return said;
  const isOld = lines.some(({ parameters }) => parameters.some(({ values }) => !values.length));
  return isOld ? "2.1" : "3.0";
}

function convert(line: ContentLine, version: string): ContentLine {
  const named = line.name === "AGENT" ? { ...line, name: "X-AGENT" } : line;
  if (version.startsWith("4")) return named;
  // Programs that say 3.0 write quoted-printable and bare parameters too.
  const old = version.startsWith("2") || named.parameters.some(isOld);
  return canonicalLine(old ? decodeVersion21(named) : named);
}

function isOld({ name, values }: ContentLine["parameters"][number]): boolean {
  return !values.length || (name === "ENCODING" && /^quoted-printable$/i.test(values[0] ?? ""));
}

function agentLine(inner: Component): ContentLine {
  const text = inner.name === "VCARD" ? serialiseComponent(canonicalCard(inner)) : serialiseComponent(inner);
  return plainLine("X-AGENT", escapeText(text));
}

/** FN must be there (RFC 6350 section 6.2.1). */
function withName(card: Component): Component {
  if (card.lines.some(({ name, value }) => name === "FN" && value.trim())) return card;
  const name = displayName(readContact(card));
  const [version, ...lines] = card.lines.filter((line) => line.name !== "FN");
  return { ...card, lines: [...(version ? [version] : []), plainLine("FN", escapeText(name)), ...lines] };
}
