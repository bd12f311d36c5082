export interface Tag {
  /** In lower case. */
  name: string;
  closing: boolean;
  /** Where the tag begins and ends in the text; its attributes are between. */
  start: number;
  end: number;
}

/**
 * The tags of an HTML text in their order, without building a tree. Visits every character once, whatever the text
 * is: a regular expression over whole tags would take the square of the length for some.
 */
export function* scanTags(html: string): Generator<Tag> {
  const opening = /<!--|<(\/?)([a-z][^\s/>]*)/giy;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    opening.lastIndex = at;
    const match = opening.exec(html);
    if (!match) {
      at += 1;
      continue;
    }
    const end = match[2] ? endOfTag(html, opening.lastIndex) : endOfComment(html, opening.lastIndex);
    if (end < 0) return;
    if (match[2]) yield { name: match[2].toLowerCase(), closing: match[1] === "/", start: at, end };
    at = end;
  }
}

function endOfComment(html: string, from: number): number {
  const at = html.indexOf("-->", from);
  return at < 0 ? -1 : at + 3;
}

/** A ">" inside a quoted value does not end the tag. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const letter = html.charAt(at);
    if (quote) {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") {
      quote = letter;
    } else if (letter === ">") {
      return at + 1;
    }
  }
  return -1;
}
