import { escapeHtml } from "#lib/formats/html/escape-html.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Entry } from "#lib/formats/ical/types.ts";
import type { Draft } from "#lib/outbox/types.ts";
import { timeInWords } from "./time-in-words.ts";
import type { OutgoingScheduling } from "./types.ts";

/** The mail around an iTIP message, for people whose program does not read it. */
export function schedulingMail(message: OutgoingScheduling): Draft {
  const [part] = partsOf(message.object);
  const entry = part ? readEntry(part) : null;
  const title = entry?.summary?.trim() || "(no title)";
  const rows = entry ? rowsOf(entry, message.comment) : [];
  const lead = `<p>${escapeHtml(leadOf(message))}</p>`;
  const table = rows.map(([name, text]) => `<p><b>${name}</b><br>${lines(text)}</p>`).join("");
  return {
    to: message.recipients.map(({ address, name }) => ({ address, name: plainName(name) })),
    cc: [],
    bcc: [],
    subject: `${subjectOf(message)}: ${title}`.slice(0, 500),
    html: `${lead}<p><b>${escapeHtml(title)}</b></p>${table}`,
    attachments: [],
    source: null,
    inReplyTo: null,
    references: [],
  };
}

function subjectOf({ method, object, isUpdate }: OutgoingScheduling): string {
  if (method === "REQUEST") return isUpdate ? "Changed invitation" : "Invitation";
  if (method === "CANCEL") return "Cancelled";
  if (method === "COUNTER") return "New time proposed";
  if (method === "DECLINECOUNTER") return "Proposal declined";
  return answers[statusOf(object)] ?? "Answer";
}

function leadOf(message: OutgoingScheduling): string {
  const who = message.name || message.account.address;
  if (message.method === "REQUEST")
    return `${who} invites you${message.isUpdate ? " and has changed something" : ""}.`;
  if (message.method === "CANCEL") return `${who} has called this off.`;
  if (message.method === "COUNTER") return `${who} proposes another time.`;
  if (message.method === "DECLINECOUNTER") return `${who} keeps to the time that was set.`;
  return `${who}: ${answers[statusOf(message.object)] ?? "Answer"}`;
}

const answers: Record<string, string> = {
  ACCEPTED: "Accepted",
  TENTATIVE: "Maybe",
  DECLINED: "Declined",
  DELEGATED: "Delegated",
};

function statusOf(object: OutgoingScheduling["object"]): string {
  const [part] = partsOf(object);
  return (part && readEntry(part).attendees[0]?.status) ?? "";
}

function rowsOf(entry: Entry, comment: string): [name: string, text: string][] {
  const rows: [string, string | null][] = [
    ["When", timeInWords(entry)],
    ["Where", entry.location],
    ["Comment", comment],
    ["Details", entry.description],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]?.trim()));
}

function lines(text: string): string {
  return escapeHtml(text.slice(0, 20_000)).replaceAll("\n", "<br>");
}

// What strangers wrote as a name becomes part of a header.
function plainName(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f]/g, " ").slice(0, 200);
}
