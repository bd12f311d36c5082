import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

/**
 * Text of bytes in the charset of this label. Labels are often wrong, unknown or missing: then it is UTF-8 if it can
 * be, otherwise windows-1252. Never throws; what cannot be decoded becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, label: string | undefined): string {
  const name = cleanLabel(label);
  // What calls itself ASCII and is not was mostly written by a program that knew UTF-8 only.
  if (!name || name === "us-ascii" || name === "ascii" || name === "unknown-8bit") return guessText(bytes);
  const decoder = standardDecoder(name);
  if (decoder) return decoder.decode(bytes);
  // Charsets that no browser knows but old mail does: utf-7, ibm850, hz-gb-2312 ...
  if (iconv.encodingExists(name)) return iconv.decode(Buffer.from(bytes), name);
  return guessText(bytes);
}

/** Whether a decoder for this label exists. */
export function isKnownCharset(label: string): boolean {
  const name = cleanLabel(label);
  return standardDecoder(name) !== null || iconv.encodingExists(name);
}

function cleanLabel(label = ""): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "")
    .replace(/^(charset=|x-unknown)/, "");
  return aliases[name] ?? name;
}

/** Spellings that are met and that neither decoder knows. */
const aliases: Record<string, string> = {
  utf8mb4: "utf-8",
  "ansi_x3.4-1968": "us-ascii",
  "cp-850": "cp850",
  "iso-8859-8-i": "iso-8859-8",
  "unicode-1-1-utf-7": "utf-7",
  "ks_c_5601-1987": "euc-kr",
  "x-gbk": "gbk",
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
};

function standardDecoder(name: string): TextDecoder | null {
  // For TextDecoder these names mean that nothing is to be decoded at all.
  if (/^(iso-2022-(kr|cn)|hz-gb-2312|replacement)/.test(name)) return null;
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

function guessText(bytes: Uint8Array): string {
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}
