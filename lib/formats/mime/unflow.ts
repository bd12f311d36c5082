/**
 * Joins the lines of format=flowed text to paragraphs (RFC 3676). With `delSp` the space at a soft line break goes.
 * Quoted paragraphs keep their `>` marks.
 */
export function unflow(text: string, delSp: boolean): string {
  const paragraphs: { depth: number; text: string }[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(depth).replace(/^ /, "");
    const flows = content.endsWith(" ") && content !== "-- ";
    const piece = flows && delSp ? content.slice(0, -1) : content;
    const last = paragraphs.at(-1);
    if (open && last && last.depth === depth && content !== "-- ") last.text += piece;
    else paragraphs.push({ depth, text: piece });
    open = flows;
  }
  return paragraphs
    .map(({ depth, text: content }) => (depth ? `${">".repeat(depth)} ${content}` : content))
    .join("\n");
}
