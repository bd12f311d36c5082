import { decodeHtml } from "./decode-html.ts";
import { decodeText } from "./decode-text.ts";
import { makeTransferDecoder } from "./transfer-decoder.ts";

interface TextPart {
  type: string;
  parameters: Record<string, string>;
  encoding: string;
}

/** RFC 8970 section 3.1: a preview has at most 200 characters. */
const longest = 200;

/** The first words of a text part, on one line, from its first encoded bytes. Quoted lines are left out. */
export function makeSnippet(bytes: Buffer, part: TextPart): string {
  const decoder = makeTransferDecoder(part.encoding);
  const decoded = Buffer.concat([decoder.write(bytes), decoder.end()]);
  const charset = part.parameters.charset;
  const text =
    part.type === "text/html"
      ? textOfHtml(decodeHtml(decoded, charset))
      : withoutQuotes(decodeText(decoded, charset));
  const line = text.replace(
    /[\s\u0000-\u001f\u007f\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffd]+/g,
    " ",
  );
  return [...line.trim()].slice(0, longest).join("");
}

function withoutQuotes(text: string): string {
  return text.replace(/^>.*$/gm, "");
}

/** Good enough for a row of plain text: it is never shown as HTML. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|title|head)\b[\s\S]*?(<\/\1\s*>|$)/gi, " ")
    .replace(/<!--[\s\S]*?(-->|$)/g, " ")
    .replace(/<[^>]*(>|$)/g, " ")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entityText(name.toLowerCase()) ?? whole);
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
};

function entityText(name: string): string | undefined {
  if (!name.startsWith("#")) return entities[name];
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}
