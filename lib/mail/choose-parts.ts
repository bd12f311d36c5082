import type { BodyPart } from "./types.ts";

/** A stretch of the message that a person reads: as HTML, as plain text, or as either. */
export interface Passage {
  html: BodyPart | null;
  text: BodyPart | null;
}

export interface ChosenParts {
  /** In their order in the message. */
  passages: Passage[];
  /** Everything else that has content, in its order. */
  files: BodyPart[];
}

/** More texts than this in one message are no letter any more; the others become files. */
const mostPassages = 20;

/** Decides what of a message is read and what is a file (RFC 2046 section 5.1, RFC 2387, RFC 2183). */
export function chooseParts(body: BodyPart): ChosenParts {
  const chosen: ChosenParts = { passages: [], files: [] };
  take(body, chosen);
  return { ...chosen, files: withoutDoubledInvitation(chosen.files) };
}

function take(part: BodyPart, chosen: ChosenParts): void {
  if (part.type === "multipart/alternative") takeAlternative(part, chosen);
  else if (part.type === "multipart/related") takeRelated(part, chosen);
  else if (part.type.startsWith("multipart/")) for (const child of part.children) take(child, chosen);
  else if (isReadable(part, chosen)) chosen.passages.push(passageOf(part));
  else chosen.files.push(part);
}

/** The last alternative is the richest (RFC 2046 section 5.1.4). An invitation among them is also given as a file. */
function takeAlternative(part: BodyPart, chosen: ChosenParts): void {
  const tried = part.children.map((child) => {
    const found: ChosenParts = { passages: [], files: [] };
    take(child, found);
    return found;
  });
  const rich = tried.findLast(({ passages }) => passages.some(({ html }) => html));
  const plain = tried.findLast(
    ({ passages }) => passages.some(({ text }) => text) && passages.every(({ html }) => !html),
  );
  if (rich && plain && rich.passages.length === 1 && plain.passages.length === 1)
    chosen.passages.push({ html: rich.passages[0]?.html ?? null, text: plain.passages[0]?.text ?? null });
  else chosen.passages.push(...((rich ?? plain)?.passages ?? []));
  chosen.files.push(...tried.flatMap(({ files }) => files).filter(({ type }) => type !== "text/x-amp-html"));
}

/** The first part, or the one that `start` names, is what the others belong to (RFC 2387 section 3). */
function takeRelated(part: BodyPart, chosen: ChosenParts): void {
  const start = part.parameters.start?.replace(/^<|>$/g, "");
  const root = part.children.find((child) => start && child.contentId === start) ?? part.children[0];
  if (root) take(root, chosen);
  for (const child of part.children) if (child !== root) takeFile(child, chosen);
}

function takeFile(part: BodyPart, chosen: ChosenParts): void {
  if (part.type.startsWith("multipart/")) take(part, chosen);
  else chosen.files.push(part);
}

/** Invitations come as an alternative for programs and again as a file for people (RFC 6047 section 2.4). */
function withoutDoubledInvitation(files: BodyPart[]): BodyPart[] {
  const isCalendar = ({ type }: BodyPart) => type === "text/calendar" || type === "application/ics";
  const named = files.some((part) => isCalendar(part) && part.filename);
  return named ? files.filter((part) => !isCalendar(part) || part.filename) : files;
}

function isReadable(part: BodyPart, { passages }: ChosenParts): boolean {
  if (part.type !== "text/plain" && part.type !== "text/html") return false;
  if (part.disposition === "attachment" || passages.length >= mostPassages) return false;
  return !part.filename || passages.length === 0;
}

function passageOf(part: BodyPart): Passage {
  return part.type === "text/html" ? { html: part, text: null } : { html: null, text: part };
}
