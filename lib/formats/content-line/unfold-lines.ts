/** A line put together again, and the number (from 1) of the file's line that it began on. */
export interface UnfoldedLine {
  number: number;
  text: string;
}

/**
 * Unfolds (RFC 5545 section 3.1): a line that begins with a space or tab continues the one before. Ends of line are
 * CRLF, LF or CR. A value in the quoted-printable of vCard 2.1 also goes on after a trailing "=". Empty lines are
 * left out.
 */
export function* unfoldLines(text: string): Generator<UnfoldedLine> {
  let number = 0;
  let begun = 0;
  let pieces: string[] = [];
  let softBreaks = false;
  for (const line of physicalLines(text)) {
    number += 1;
    const last = pieces.at(-1);
    if (softBreaks && last?.endsWith("=")) {
      pieces[pieces.length - 1] = last.slice(0, -1);
      pieces.push(line.replace(/^[ \t]/, ""));
      continue;
    }
    if ((line.startsWith(" ") || line.startsWith("\t")) && pieces.length > 0) {
      pieces.push(line.slice(1));
      continue;
    }
    if (pieces.length > 0) yield { number: begun, text: pieces.join("") };
    pieces = line.trim() === "" ? [] : [line];
    softBreaks = isQuotedPrintable(line);
    begun = number;
  }
  if (pieces.length > 0) yield { number: begun, text: pieces.join("") };
}

function* physicalLines(text: string): Generator<string> {
  const end = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield text.slice(start, match.index);
    start = end.lastIndex;
  }
  if (start < text.length) yield text.slice(start);
}

function isQuotedPrintable(line: string): boolean {
  const colon = line.indexOf(":");
  return colon > 0 && /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(line.slice(0, Math.min(colon, 1000)));
}
