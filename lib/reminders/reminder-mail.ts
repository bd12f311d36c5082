import { escapeHtml } from "#lib/formats/html/escape-html.ts";
import type { Draft } from "#lib/outbox/types.ts";
import { startInWords } from "./start-in-words.ts";
import type { OutgoingReminder } from "./types.ts";

/** What a person gets from themselves for an alarm with ACTION:EMAIL. */
export function reminderMail(reminder: OutgoingReminder): Draft {
  const { title, person, kind, timeZone } = reminder;
  const name = title || (kind === "task" ? "A task" : "An event");
  const when = startInWords(reminder, timeZone);
  return {
    to: [{ name: person.name, address: person.address }],
    cc: [],
    bcc: [],
    subject: `Reminder: ${name}`,
    html: `<p><b>${escapeHtml(name)}</b><br>${escapeHtml(when)}</p>`,
    attachments: [],
    source: null,
    inReplyTo: null,
    references: [],
  };
}
