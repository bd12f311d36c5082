import { mailtoPath } from "../../../_ui/write-path.ts";
import { isValidPerson, parseRecipients, withoutRepeats } from "./parse-recipients.ts";
import type { Prefill } from "./start.ts";

/** The most recipients that a link may bring; as many as a message may have in one field. */
const mostPeople = 500;

/**
 * What the parameters of a link begin a message with; undefined when they say nothing of it. Recipients that no mail can be
 * sent to are left out, and the text is shown as text.
 */
export function readPrefill(parameters: string): Prefill | undefined {
  const wanted = new URLSearchParams(parameters);
  const mailto = wanted.get("mailto");
  if (mailto) return readPrefill(mailtoPath(mailto)?.split("#")[1] ?? "");
  if (!["to", "cc", "bcc", "subject", "body"].some((name) => wanted.has(name))) return undefined;
  const people = (name: string) =>
    withoutRepeats(wanted.getAll(name).flatMap(parseRecipients)).filter(isValidPerson).slice(0, mostPeople);
  const text = wanted.get("body")?.slice(0, 100_000) ?? "";
  return {
    to: people("to"),
    cc: people("cc"),
    bcc: people("bcc"),
    subject: (wanted.get("subject") ?? "").replace(/[\u0000-\u001f\u007f]+/g, " ").slice(0, 2000),
    html: text && htmlOf(text),
  };
}

/** Plain text as the editor's HTML: nothing in it is markup. */
function htmlOf(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => escapeText(line) || "<br>");
  return lines.map((line) => `<div>${line}</div>`).join("");
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
