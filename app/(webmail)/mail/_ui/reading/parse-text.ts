/** A run of lines that belong together. */
export interface TextBlock {
  /** The number of its first line. */
  start: number;
  /** How often the lines are quoted: the count of `>` at their beginning. */
  quotes: number;
  text: string;
  /** After the line `-- ` (RFC 3676 section 4.3). */
  isSignature: boolean;
}

/** Deeper quotes are shown like this one; nobody can follow them, and each costs an element in an element. */
const deepestQuote = 8;

/** Plain text as runs of equally quoted lines. */
export function parseText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let isSignature = false;
  text
    .replace(/\s+$/, "")
    .split(/\r?\n/)
    .forEach((line, start) => {
      const marks = /^(?:> ?)*/.exec(line)?.[0] ?? "";
      const quotes = Math.min(deepestQuote, marks.replaceAll(" ", "").length);
      const content = line.slice(marks.length);
      if (quotes === 0 && /^-- ?$/.test(line)) isSignature = true;
      const last = blocks.at(-1);
      if (last && last.quotes === quotes && last.isSignature === isSignature) last.text += `\n${content}`;
      else blocks.push({ start, quotes, text: content, isSignature });
    });
  return blocks;
}
