import { escapeText, splitRaw, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { ContentLine, Parameter } from "#lib/formats/content-line/types.ts";
import { decodeText } from "#lib/formats/mime/decode-text.ts";

/** Names whose values are components between semicolons. */
const structured = new Set(["N", "ADR", "ORG", "GEO"]);

/** Names whose values no escaping is defined for. */
const verbatim = new Set(["PHOTO", "LOGO", "SOUND", "KEY", "URL", "REV", "BDAY", "VERSION", "AGENT"]);

const encodings = new Set(["QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT"]);
const valuePlaces = new Set(["INLINE", "URL", "CID", "CONTENT-ID"]);

/**
 * A line of vCard 2.1 in the manner of 3.0: bare parameters get their names (`HOME` is `TYPE=HOME`), quoted-printable and
 * charsets are decoded, commas escaped.
 */
export function decodeVersion21(line: ContentLine): ContentLine {
  const parameters = line.parameters.map(nameBare);
  const encoding = parameterOf(parameters, "ENCODING").toUpperCase();
  const charset = parameterOf(parameters, "CHARSET");
  const kept = parameters.filter(({ name }) => name !== "CHARSET" && name !== "ENCODING");
  if (encoding === "BASE64" || encoding === "B") {
    return { ...line, parameters: [...kept, { name: "ENCODING", values: ["b"] }] };
  }
  const text =
    encoding === "QUOTED-PRINTABLE"
      ? decodeQuotedPrintable(line.value, charset)
      : recode(line.value, charset);
  return { ...line, parameters: kept, value: verbatim.has(line.name) ? text : escapeValue(line.name, text) };
}

function nameBare(parameter: Parameter): Parameter {
  if (parameter.values.length) return parameter;
  const { name } = parameter;
  if (encodings.has(name)) return { name: "ENCODING", values: [name] };
  if (valuePlaces.has(name)) return { name: "VALUE", values: [name === "URL" ? "uri" : name.toLowerCase()] };
  return { name: "TYPE", values: [name] };
}

function parameterOf(parameters: Parameter[], name: string): string {
  return parameters.find((each) => each.name === name)?.values[0] ?? "";
}

function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const pair = value[at] === "=" ? /^[0-9a-f]{2}/i.exec(value.slice(at + 1, at + 3))?.[0] : undefined;
    if (pair) {
      bytes.push(Number.parseInt(pair, 16));
      at += 2;
    } else {
      const point = value.codePointAt(at) ?? 0;
      for (const byte of point < 0x80 ? [point] : Buffer.from(String.fromCodePoint(point))) bytes.push(byte);
      if (point > 0xffff) at += 1;
    }
  }
  return decodeText(Uint8Array.from(bytes), charset || undefined).replace(/\r\n?/g, "\n");
}

/** A file that is not UTF-8 was read as windows-1252, byte by byte; a line with a charset of its own takes its bytes back. */
function recode(value: string, charset: string): string {
  if (!charset || /^utf-?8$/i.test(charset) || !/[^\u0000-\u007f]/.test(value)) return value;
  const bytes = Array.from(value, (character) => byteOf.get(character));
  return bytes.includes(undefined) ? value : decodeText(Uint8Array.from(bytes as number[]), charset);
}

const byteOf = new Map(
  Array.from(new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, at) => at))).map(
    (character, byte) => [character, byte] as const,
  ),
);

function escapeValue(name: string, text: string): string {
  if (structured.has(name))
    return splitRaw(text, ";")
      .map((part) => escapeText(unescapeText(part)))
      .join(";");
  if (name === "CATEGORIES" || name === "NICKNAME")
    return splitRaw(text, ",")
      .map((part) => escapeText(unescapeText(part)))
      .join(",");
  return escapeText(unescapeText(text));
}
