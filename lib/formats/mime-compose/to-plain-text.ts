import { compile } from "html-to-text";
import { scanTags } from "./scan-tags.ts";

const convert = compile({
  wordwrap: false,
  selectors: [
    { selector: "img", format: "skip" },
    { selector: "a", options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
  limits: { maxInputLength: 5_000_000 },
});

/** The time that html-to-text takes grows with the square of the depth, and its stack with the depth. */
const deepest = 500;

/** The text alternative of an HTML body. */
export function toPlainText(html: string): string {
  return isDeep(html) ? withoutTags(html) : convert(html);
}

function isDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const { name, closing } of scanTags(html)) {
    if (voidElements.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (closing && count === 0) continue;
    open.set(name, count + (closing ? -1 : 1));
    depth += closing ? -1 : 1;
    if (depth > deepest) return true;
  }
  return false;
}

const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

function withoutTags(html: string): string {
  let text = "";
  let copied = 0;
  for (const { start, end } of scanTags(html)) {
    text += `${html.slice(copied, start)} `;
    copied = end;
  }
  return (text + html.slice(copied)).replace(/\s+/g, " ").trim();
}
