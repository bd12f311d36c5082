/** About so much text is read at once, in characters. */
const pieceLength = 256 * 1024;

/** A piece of a file that begins and ends between two cards, and the number of the file's line that it begins on, from 1. */
export interface Piece {
  text: string;
  line: number;
}

/** Parts the text of a .vcf file into pieces of whole cards, so that a large file is not read in one go. */
export function* splitCards(text: string): Generator<Piece> {
  const frame = /^[ \t]*(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*\r?$/gim;
  let [start, line, depth] = [0, 1, 0];
  for (let match = frame.exec(text); match !== null; match = frame.exec(text)) {
    depth = match[1]?.toUpperCase() === "BEGIN" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > 0 || frame.lastIndex - start < pieceLength) continue;
    const piece = text.slice(start, frame.lastIndex);
    yield { text: piece, line };
    line += piece.split("\n").length - 1;
    start = frame.lastIndex;
  }
  if (start === 0 || text.slice(start).trim()) yield { text: text.slice(start), line };
}
