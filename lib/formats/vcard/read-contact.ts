import { readTextList, splitRaw, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { addressCodec, readComponent } from "./address-codec.ts";
import { readCardDate, readTimestamp } from "./card-date.ts";
import type { Contact, ContactKind, NameParts } from "./contact.ts";
import { customCodec } from "./custom-codec.ts";
import { type EntryCodec, settlePreference } from "./entry-codec.ts";
import { imppCodec, mailCodec, memberCodec, phoneCodec, relatedCodec, urlCodec } from "./entry-codecs.ts";
import { labelOfLine, readLabels } from "./group-labels.ts";
import { parameterValues } from "./line-parameters.ts";
import { readPhoto } from "./photo.ts";

/** The property that marks a favourite; vCard has none. */
export const favouriteName = "X-PENNYPOST-FAVOURITE";

/** What a canonical card says. What it says in ways that have no field is in the card alone. */
export function readContact(card: Component): Contact {
  const { lines } = card;
  const labels = readLabels(lines);
  const entries = <T>(codec: EntryCodec<T>) => readEntries(lines, codec, labels);
  const text = (name: string) => unescapeText(bestLine(lines, name)?.value ?? "").trim();
  const date = (name: string) => {
    const line = bestLine(lines, name);
    return line ? readCardDate(line) : null;
  };
  const photos = lines.filter(({ name }) => name === "PHOTO");
  const [organisation = "", ...units] = splitRaw(bestLine(lines, "ORG")?.value ?? "", ";").map(readComponent);
  return {
    uid: bestLine(lines, "UID")?.value.trim() || null,
    revisedAt: readTimestamp(bestLine(lines, "REV")?.value ?? ""),
    kind: readKind(lines),
    formattedName: text("FN"),
    name: readName(bestLine(lines, "N")?.value ?? ""),
    nicknames: readLists(lines, "NICKNAME"),
    organisation,
    units: units.filter(Boolean),
    title: text("TITLE"),
    role: text("ROLE"),
    mails: entries(mailCodec),
    phones: entries(phoneCodec),
    addresses: entries(addressCodec),
    urls: entries(urlCodec),
    impps: entries(imppCodec),
    related: entries(relatedCodec),
    birthday: date("BDAY"),
    anniversary: date("ANNIVERSARY"),
    note: readNote(lines),
    categories: readLists(lines, "CATEGORIES"),
    favourite: text(favouriteName) === "1",
    photo: photos.map(readPhoto).find((photo) => photo !== null) ?? null,
    members: entries(memberCodec),
    customFields: entries(customCodec),
  };
}

const codecs = [
  mailCodec,
  phoneCodec,
  addressCodec,
  urlCodec,
  imppCodec,
  relatedCodec,
  memberCodec,
  customCodec,
];

const typedNames = new Set([
  ...[
    "VERSION",
    "PRODID",
    "UID",
    "REV",
    "KIND",
    "FN",
    "N",
    "NICKNAME",
    "ORG",
    "TITLE",
    "ROLE",
    "BDAY",
    "ANNIVERSARY",
  ],
  ...["NOTE", "CATEGORIES", "PHOTO", favouriteName],
  ...codecs.flatMap(({ names }) => names),
]);

/** Whether a property is read into a field of `Contact`, or only says something about one that is. */
export function isTyped(name: string): boolean {
  return typedNames.has(name) || name.startsWith("X-AB");
}

/** Of properties that count once: the one with the lowest PREF, or the first. */
export function bestLine(lines: ContentLine[], name: string): ContentLine | undefined {
  const preference = (line: ContentLine) => Number(parameterValues(line, "PREF")[0] ?? 101);
  const [first, ...others] = lines.filter((line) => line.name === name);
  if (!first) return undefined;
  return others.reduce((best, line) => (preference(line) < preference(best) ? line : best), first);
}

export function readEntries<T>(lines: ContentLine[], codec: EntryCodec<T>, labels: Map<string, string>): T[] {
  const found: { line: ContentLine; entry: T }[] = [];
  for (const line of lines) {
    const entry = codec.names.includes(line.name) ? codec.read(line, labelOfLine(line, labels)) : null;
    if (entry !== null) found.push({ line, entry });
  }
  return settlePreference(found);
}

/** The parts of N in its order. */
export const nameParts = ["family", "given", "additional", "prefix", "suffix"] as const;

function readName(value: string): NameParts {
  const texts = splitRaw(value, ";").map(readNamePart);
  const [family = "", given = "", additional = "", prefix = "", suffix = ""] = texts;
  return { prefix, given, additional, family, suffix };
}

/** Several names of one part stand with spaces between them, as they are said. */
export function readNamePart(raw: string): string {
  return readTextList(raw).join(" ");
}

export function readLists(lines: ContentLine[], name: string): string[] {
  const texts = lines.filter((line) => line.name === name).flatMap(({ value }) => readTextList(value));
  return [...new Set(texts)];
}

function readNote(lines: ContentLine[]): string {
  return lines
    .filter(({ name }) => name === "NOTE")
    .map(({ value }) => unescapeText(value).trim())
    .filter(Boolean)
    .join("\n\n");
}

function readKind(lines: ContentLine[]): ContactKind {
  const kind = bestLine(lines, "KIND")?.value.trim().toLowerCase() ?? "";
  if (kind === "group") return "group";
  const company = bestLine(lines, "X-ABSHOWAS")?.value.trim().toUpperCase() === "COMPANY";
  return /^org/.test(kind) || (!kind && company) ? "org" : "individual";
}
