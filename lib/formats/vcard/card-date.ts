import { escapeText, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { ContentLine } from "#lib/formats/content-line/types.ts";
import { parameterValues, withParameter } from "./line-parameters.ts";

/**
 * The day of BDAY or ANNIVERSARY (RFC 6350 section 4.3.1), also as 2.1 and 3.0 write it: `1985-04-12`, `1985-04`, `1985`,
 * `--04-12`, `--04`, `---12`; what is no date comes back as its text.
 */
export function readCardDate(line: ContentLine): string | null {
  const text = unescapeText(line.value).trim();
  if (!text) return null;
  const day = text.replace(/^([\d-]+)[T ]\d{2}.*$/, "$1");
  const full = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(day);
  // Apple's way to say that the year is not known.
  const omitted = parameterValues(line, "X-APPLE-OMIT-YEAR")[0] ?? "1604";
  if (full) return `${full[1] === omitted ? "-" : full[1]}-${full[2]}-${full[3]}`;
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(day);
  return yearless ? `--${yearless[1]}-${yearless[2]}` : day;
}

/** The line with this day, in the basic format that RFC 6350 asks for; no date is written as text. */
export function writeCardDate(line: ContentLine, date: string): ContentLine {
  const value = date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$1$2$3").replace(/^--(\d{2})-(\d{2})$/, "--$1$2");
  const isDate = /^(\d{8}|\d{4}(-\d{2})?|--\d{2}(\d{2})?|---\d{2})$/.test(value);
  const bare = withParameter(withParameter(line, "X-APPLE-OMIT-YEAR", []), "VALUE", isDate ? [] : ["text"]);
  return { ...bare, value: isDate ? value : escapeText(date) };
}

/** The point in time of REV; null for none. */
export function readTimestamp(value: string): Date | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(.*))?$/.exec(
    value.trim(),
  );
  if (!parts) return null;
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone = ""] = parts;
  const offset =
    zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = "00") => `${hours}:${minutes}`) || "Z";
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** `19951031T222710Z` */
export function writeTimestamp(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, "");
}
