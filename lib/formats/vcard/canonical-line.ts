import type { ContentLine } from "#lib/formats/content-line/types.ts";
import { parameterValues, typesOf, withParameter } from "./line-parameters.ts";

/** Apple's names in 3.0 of what 4.0 has. */
const renamed: Record<string, string> = {
  "X-ADDRESSBOOKSERVER-KIND": "KIND",
  "X-ADDRESSBOOKSERVER-MEMBER": "MEMBER",
  "X-ANNIVERSARY": "ANNIVERSARY",
};

const dates = new Set(["BDAY", "ANNIVERSARY", "DEATHDATE"]);

/** A line of vCard 3.0 as 4.0 says the same (RFC 6350 appendix A.1). What 4.0 has no word for stays as it is. */
export function canonicalLine(line: ContentLine): ContentLine {
  const named = { ...line, name: renamed[line.name] ?? line.name };
  const inlined = inlineBinary(named);
  const preferred = turnPreference(inlined);
  if (dates.has(preferred.name)) return { ...preferred, value: basicDate(preferred.value) };
  if (preferred.name === "GEO") return { ...preferred, value: geoUri(preferred.value) };
  return preferred;
}

/** ENCODING=b becomes a data: URI, its TYPE the media type. */
function inlineBinary(line: ContentLine): ContentLine {
  const encoding = parameterValues(line, "ENCODING")[0]?.toLowerCase();
  if (encoding !== "b" && encoding !== "base64") return line;
  const type = typesOf(line)[0];
  const bare = ["ENCODING", "VALUE", "TYPE"].reduce((each, name) => withParameter(each, name, []), line);
  return { ...bare, value: `data:${mediaType(line.name, type)};base64,${line.value.replace(/\s+/g, "")}` };
}

function mediaType(property: string, type: string | undefined): string {
  if (type?.includes("/")) return type.replace(/[^a-z0-9/.+-]/g, "");
  const subtype = type?.replace(/[^a-z0-9.+-]/g, "");
  if (property === "PHOTO" || property === "LOGO") return `image/${subtype || "jpeg"}`;
  if (property === "SOUND") return `audio/${subtype || "basic"}`;
  return subtype ? `application/${subtype}` : "application/octet-stream";
}

/** TYPE=pref becomes PREF=1. */
function turnPreference(line: ContentLine): ContentLine {
  if (!typesOf(line).includes("pref")) return line;
  const types = parameterValues(line, "TYPE")
    .flatMap((value) => value.split(","))
    .filter((value) => value.toLowerCase() !== "pref");
  const typed = withParameter(line, "TYPE", types);
  return parameterValues(line, "PREF").length ? typed : withParameter(typed, "PREF", ["1"]);
}

function basicDate(value: string): string {
  return value
    .trim()
    .replace(/^(\d{4})-(\d{2})-(\d{2})(?=T|$)/, "$1$2$3")
    .replace(/^--(\d{2})-(\d{2})$/, "--$1$2")
    .replace(/T(\d{2}):(\d{2}):(\d{2})/, "T$1$2$3");
}

function geoUri(value: string): string {
  const numbers = /^\s*(-?[\d.]+)\s*[;,]\s*(-?[\d.]+)\s*$/.exec(value);
  return numbers ? `geo:${numbers[1]},${numbers[2]}` : value;
}
