const maxOctets = 75;

/**
 * Folds (RFC 5545 section 3.1): pieces of at most 75 octets, the further ones begin with a space; no character is cut
 * in two.
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= maxOctets) return line;
  const pieces: string[] = [];
  let start = 0;
  let at = 0;
  let octets = 0;
  while (at < line.length) {
    const point = line.codePointAt(at) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > maxOctets) {
      pieces.push(line.slice(start, at));
      start = at;
      // The space that the further piece begins with.
      octets = 1;
    }
    octets += size;
    at += point > 0xffff ? 2 : 1;
  }
  pieces.push(line.slice(start));
  return pieces.join("\r\n ");
}
