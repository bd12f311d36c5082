/**
 * The text of an .ics or .vcf file: UTF-16 with a mark, UTF-8, or else Windows-1252, which old programs wrote.
 * Programs that fold in the middle of a UTF-8 character are undone first.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const strict = new TextDecoder("utf-8", { fatal: true });
  for (const candidate of [() => bytes, () => joinCutCharacters(bytes)]) {
    try {
      return strict.decode(candidate());
    } catch {
      // Not UTF-8 in this reading; the next one is tried.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

function joinCutCharacters(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const fold = foldLength(bytes, at);
    if (fold > 0 && ((bytes[at + fold] ?? 0) & 0xc0) === 0x80) at += fold;
    joined[length] = bytes[at] ?? 0;
    length += 1;
  }
  return joined.subarray(0, length);
}

function foldLength(bytes: Uint8Array, at: number): number {
  const end = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : bytes[at] === 0x0a ? 1 : 0;
  const space = bytes[at + end];
  return end > 0 && (space === 0x20 || space === 0x09) ? end + 1 : 0;
}
