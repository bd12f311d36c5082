import { isDeepStrictEqual } from "node:util";
import { escapeText, readTextList, splitRaw, writeTextList } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { addressCodec, readComponent } from "./address-codec.ts";
import { writeCardDate, writeTimestamp } from "./card-date.ts";
import type { Contact, ContactKind, NameParts } from "./contact.ts";
import { customCodec } from "./custom-codec.ts";
import { imppCodec, mailCodec, memberCodec, phoneCodec, relatedCodec, urlCodec } from "./entry-codecs.ts";
import { plainLine } from "./line-parameters.ts";
import { writePhoto } from "./photo.ts";
import { bestLine, favouriteName, nameParts, readContact, readLists, readNamePart } from "./read-contact.ts";
import { replaceEntries } from "./replace-entries.ts";

type Setters = { [Field in keyof Contact]: (lines: ContentLine[], value: Contact[Field]) => ContentLine[] };

/**
 * The card with these fields. A field that says what the card says already changes nothing, and no line is touched but
 * those of the fields that differ.
 * @throws AppError of a photo that is too large or none
 */
export function changeCard(card: Component, changes: Partial<Contact>): Component {
  const present = readContact(card);
  const fields = Object.keys(changes) as (keyof Contact)[];
  const lines = fields
    .filter((field) => changes[field] !== undefined && !isDeepStrictEqual(present[field], changes[field]))
    .reduce((all, field) => setField(all, field, changes[field]), card.lines);
  return { ...card, lines };
}

function setField<F extends keyof Contact>(
  lines: ContentLine[],
  field: F,
  value?: Contact[F],
): ContentLine[] {
  return value === undefined ? lines : setters[field](lines, value);
}

const setters: Setters = {
  uid: (lines, uid) => setValue(lines, "UID", uid ?? ""),
  revisedAt: (lines, date) => setValue(lines, "REV", date ? writeTimestamp(date) : ""),
  kind: setKind,
  formattedName: (lines, text) => setValue(lines, "FN", escapeText(text)),
  name: setName,
  nicknames: (lines, texts) => setLists(lines, "NICKNAME", texts),
  organisation: (lines, text) => setOrganisation(lines, [text]),
  units: (lines, units) => setOrganisation(lines, [null, ...units]),
  title: (lines, text) => setValue(lines, "TITLE", escapeText(text)),
  role: (lines, text) => setValue(lines, "ROLE", escapeText(text)),
  mails: (lines, entries) => replaceEntries(lines, mailCodec, entries),
  phones: (lines, entries) => replaceEntries(lines, phoneCodec, entries),
  addresses: (lines, entries) => replaceEntries(lines, addressCodec, entries),
  urls: (lines, entries) => replaceEntries(lines, urlCodec, entries),
  impps: (lines, entries) => replaceEntries(lines, imppCodec, entries),
  related: (lines, entries) => replaceEntries(lines, relatedCodec, entries),
  birthday: (lines, date) => setDate(lines, "BDAY", date),
  anniversary: (lines, date) => setDate(lines, "ANNIVERSARY", date),
  note: setNote,
  categories: (lines, texts) => setLists(lines, "CATEGORIES", texts),
  favourite: (lines, favourite) => setValue(lines, favouriteName, favourite ? "1" : ""),
  photo: (lines, photo) => {
    const others = lines.filter(({ name }) => name !== "PHOTO");
    return photo ? [...others, writePhoto(plainLine("PHOTO", ""), photo)] : others;
  },
  members: (lines, members) => replaceEntries(lines, memberCodec, members),
  customFields: (lines, entries) => replaceEntries(lines, customCodec, entries),
};

/** Sets the raw value of the property's best line; an empty one takes all of its lines away. */
function setValue(lines: ContentLine[], name: string, value: string): ContentLine[] {
  if (!value) return lines.filter((line) => line.name !== name);
  return setLine(lines, name, (line) => ({ ...line, value }));
}

function setLine(
  lines: ContentLine[],
  name: string,
  change: (line: ContentLine) => ContentLine,
): ContentLine[] {
  const best = bestLine(lines, name);
  if (!best) return [...lines, change(plainLine(name, ""))];
  return lines.map((line) => (line === best ? change(line) : line));
}

function setKind(lines: ContentLine[], kind: ContactKind): ContentLine[] {
  const others = lines.filter(({ name }) => name !== "X-ABSHOWAS");
  return setValue(others, "KIND", kind);
}

function setName(lines: ContentLine[], name: NameParts): ContentLine[] {
  return setLine(lines, "N", (line) => {
    const before = splitRaw(line.value, ";");
    const written = nameParts.map((part, at) => {
      const raw = before[at] ?? "";
      return readNamePart(raw) === name[part] ? raw : escapeText(name[part]);
    });
    return { ...line, value: [...written, ...before.slice(nameParts.length)].join(";") };
  });
}

/** Null leaves a level as it is: the organisation when only the units change; what is behind the last given one stays. */
function setOrganisation(lines: ContentLine[], levels: (string | null)[]): ContentLine[] {
  const before = splitRaw(bestLine(lines, "ORG")?.value ?? "", ";");
  const written = levels.map((text, at) => {
    const raw = before[at] ?? "";
    return text === null || readComponent(raw) === text ? raw : escapeText(text);
  });
  const value = [...written, ...(levels.length === 1 && levels[0] !== null ? before.slice(1) : [])].join(";");
  return setValue(lines, "ORG", /[^;]/.test(value) ? value : "");
}

function setDate(lines: ContentLine[], name: string, date: string | null): ContentLine[] {
  return date ? setLine(lines, name, (line) => writeCardDate(line, date)) : setValue(lines, name, "");
}

/** All notes were shown as one, so all are replaced by one. */
function setNote(lines: ContentLine[], note: string): ContentLine[] {
  const first = lines.find(({ name }) => name === "NOTE");
  const one = lines.filter((line) => line.name !== "NOTE" || line === first);
  return setValue(one, "NOTE", escapeText(note));
}

/** Takes out of each line what is not wanted, and puts what is new behind the last. */
function setLists(lines: ContentLine[], name: string, wanted: string[]): ContentLine[] {
  const present = readLists(lines, name);
  const kept = lines.flatMap((line) => {
    if (line.name !== name) return [line];
    const texts = readTextList(line.value);
    const rest = texts.filter((text) => wanted.includes(text));
    if (rest.length === texts.length) return [line];
    return rest.length ? [{ ...line, value: writeTextList(rest) }] : [];
  });
  const added = wanted.filter((text) => !present.includes(text));
  const last = kept.findLast((line) => line.name === name);
  const grown = added.length
    ? last
      ? kept.map((line) =>
          line === last ? { ...line, value: [line.value, writeTextList(added)].join(",") } : line,
        )
      : [...kept, plainLine(name, writeTextList(added))]
    : kept;
  if (isDeepStrictEqual(readLists(grown, name), wanted)) return grown;
  // Another order was asked for: one line says it.
  const one = kept.filter((line) => line.name !== name || line === last);
  return setValue(one, name, writeTextList(wanted));
}
