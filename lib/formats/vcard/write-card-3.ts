import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import { unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { Component, ContentLine } from "#lib/formats/content-line/types.ts";
import { parameterValues, plainLine, withParameter } from "./line-parameters.ts";

/** What 3.0 has no name for and Apple, Google and others read under these. */
const renamed: Record<string, string> = {
  ANNIVERSARY: "X-ANNIVERSARY",
  MEMBER: "X-ADDRESSBOOKSERVER-MEMBER",
  "X-AGENT": "AGENT",
  "X-ABLABEL": "X-ABLabel",
};

/** The text of a canonical card as vCard 3.0 (RFC 2426), for programs that do not read 4.0. */
export function writeCard3(card: Component): string {
  const lines = card.lines.filter(({ name }) => name !== "VERSION").flatMap(convert);
  const name = lines.some((line) => line.name === "N") ? [] : [nameOf(card)];
  return serialiseComponent({ ...card, lines: [plainLine("VERSION", "3.0"), ...name, ...lines] });
}

/** N must be there in 3.0. */
function nameOf({ lines }: Component): ContentLine {
  return plainLine("N", `${lines.find(({ name }) => name === "FN")?.value ?? ""};;;;`);
}

function convert(line: ContentLine): ContentLine[] {
  if (line.name === "KIND") return convertKind(line);
  const preferred = turnPreference({ ...line, name: renamed[line.name] ?? line.name });
  if (line.name === "BDAY" || line.name === "ANNIVERSARY") return [convertDate(preferred)];
  if (line.name === "GEO")
    return [{ ...preferred, value: line.value.replace(/^geo:([^,]+),([^,;]+).*$/, "$1;$2") }];
  if (line.name === "TEL" && /^tel:/i.test(line.value))
    return [{ ...withParameter(preferred, "VALUE", []), value: line.value.slice(4) }];
  return [writeBinary(preferred)];
}

function convertKind(line: ContentLine): ContentLine[] {
  const kind = unescapeText(line.value).toLowerCase();
  if (kind === "group") return [{ ...line, name: "X-ADDRESSBOOKSERVER-KIND" }];
  if (kind === "org") return [{ ...line, name: "X-ABShowAs", value: "COMPANY" }];
  return kind === "individual" ? [] : [line];
}

function turnPreference(line: ContentLine): ContentLine {
  if (parameterValues(line, "PREF")[0] !== "1") return line;
  return withParameter(withParameter(line, "PREF", []), "TYPE", [...parameterValues(line, "TYPE"), "pref"]);
}

/** 3.0 knows whole dates only; Apple's mark says that the year is none. */
function convertDate(line: ContentLine): ContentLine {
  const yearless = /^--(\d{2})(\d{2})$/.exec(line.value);
  if (yearless) {
    const marked = withParameter(line, "X-APPLE-OMIT-YEAR", ["1604"]);
    return { ...marked, value: `1604-${yearless[1]}-${yearless[2]}` };
  }
  const full = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(.*))?$/.exec(line.value);
  if (!full) return line;
  const [, year, month, day, hour, minute, second, zone] = full;
  const time = hour ? `T${hour}:${minute}:${second}${zone}` : "";
  return { ...line, value: `${year}-${month}-${day}${time}` };
}

/** A data: URI becomes ENCODING=b with the subtype as its TYPE. */
function writeBinary(line: ContentLine): ContentLine {
  const data = /^data:([a-z0-9.+-]+)\/([a-z0-9.+-]+)[^,]{0,200};base64,/i.exec(line.value);
  if (!data) return line;
  const typed = withParameter(withParameter(line, "ENCODING", ["b"]), "TYPE", [
    data[1] === "application" && line.name !== "KEY"
      ? `${data[1]}/${data[2]}`
      : (data[2] ?? "").toUpperCase(),
  ]);
  return { ...withParameter(typed, "MEDIATYPE", []), value: line.value.slice(data[0].length) };
}
