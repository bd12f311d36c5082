import { escapeText, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { ContentLine } from "#lib/formats/content-line/types.ts";
import type { ContactEntry, ContactMember } from "./contact.ts";
import { type EntryCodec, readKinds, writeKinds } from "./entry-codec.ts";
import { parameterValues, withParameter } from "./line-parameters.ts";

/** Whether a value names a resource rather than being a text. */
const uri = /^[a-z][a-z0-9+.-]*:\S+$/i;

function codec(
  names: string[],
  read: (line: ContentLine) => string,
  write: (line: ContentLine, value: string) => ContentLine,
): EntryCodec<ContactEntry> {
  return {
    names,
    read: (line, label) => {
      const value = read(line).trim();
      return value ? { value, ...readKinds(line, label) } : null;
    },
    write: (line, entry) => {
      const kinds = writeKinds(line, entry);
      return read(line).trim() === entry.value ? kinds : write(kinds, entry.value);
    },
    labelOf: ({ label }) => label,
  };
}

const readText = (line: ContentLine) => unescapeText(line.value);
const writeText = (line: ContentLine, value: string) => ({
  ...withParameter(line, "VALUE", []),
  value: escapeText(value),
});

export const mailCodec = codec(["EMAIL"], (line) => readText(line).replace(/^mailto:/i, ""), writeText);

export const phoneCodec = codec(["TEL"], (line) => readText(line).replace(/^tel:/i, ""), writeText);

export const urlCodec = codec(["URL"], readText, (line, value) => ({ ...line, value }));

/** Before IMPP each service had a property of its own. */
const services: Record<string, string> = {
  "X-JABBER": "xmpp",
  "X-AIM": "aim",
  "X-ICQ": "icq",
  "X-MSN": "msnim",
  "X-YAHOO": "ymsgr",
  "X-SKYPE": "skype",
  "X-SKYPE-USERNAME": "skype",
  "X-MATRIX": "matrix",
  "X-TELEGRAM": "telegram",
};

export const imppCodec = codec(
  ["IMPP", ...Object.keys(services)],
  (line) => {
    const service = services[line.name];
    const text = readText(line).trim();
    return service && text && !uri.test(text) ? `${service}:${text}` : text;
  },
  (line, value) => ({ ...line, name: "IMPP", value }),
);

export const relatedCodec = codec(
  ["RELATED", "X-ABRELATEDNAMES"],
  (line) => (isText(line) ? readText(line) : line.value),
  (line, value) => {
    const named = { ...line, name: "RELATED" };
    if (uri.test(value)) return { ...withParameter(named, "VALUE", []), value };
    return { ...withParameter(named, "VALUE", ["text"]), value: escapeText(value) };
  },
);

function isText(line: ContentLine): boolean {
  return line.name !== "RELATED" || parameterValues(line, "VALUE")[0]?.toLowerCase() === "text";
}

/** A member's own name; vCard has no place for it. */
const memberName = "X-NAME";

export const memberCodec: EntryCodec<ContactMember> = {
  names: ["MEMBER"],
  read: (line) => {
    const uri = line.value.trim();
    return uri ? { uri, name: parameterValues(line, memberName)[0] ?? "" } : null;
  },
  write: (line, { uri, name }) => ({ ...withParameter(line, memberName, name ? [name] : []), value: uri }),
  labelOf: () => null,
};
