import { AppError } from "#lib/errors.ts";
import { decodeText } from "#lib/formats/mime/decode-text.ts";

/** In bytes: 50,000 contacts of Outlook, which writes 92 columns, are about this. */
const maxCsvBytes = 32 * 1024 * 1024;

/**
 * The text of a CSV file: UTF-16 and UTF-8 by their byte order mark, UTF-16 without one by its zeros, otherwise UTF-8
 * if it can be, and windows-1252 if not.
 * @throws AppError too-large; input-invalid for what is no text
 */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes.length > maxCsvBytes) throw new AppError("too-large", "The file is larger than 32 MB.");
  const text = decodeText(bytes, byMark(bytes) ?? byZeros(bytes)).replace(/^\ufeff/, "");
  if (text.includes("\0")) throw new AppError("input-invalid", "This file is not a text file.");
  return text;
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Headings are mostly ASCII, whose other byte is zero in UTF-16. */
function byZeros(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 200);
  const zeros = (parity: number) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zeros(1) > start.length / 4 && zeros(0) === 0) return "utf-16le";
  if (zeros(0) > start.length / 4 && zeros(1) === 0) return "utf-16be";
  return undefined;
}
