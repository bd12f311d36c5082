import type { PushMessage } from "#lib/push/types.ts";
import { reminderPath } from "./reminder-path.ts";
import { startInWords } from "./start-in-words.ts";
import type { OutgoingReminder } from "./types.ts";

/** What a browser shows. Its tag is the one that an open page uses too, so that a person sees it once. */
export function reminderPush(reminder: OutgoingReminder): PushMessage {
  const { id, title, kind, timeZone } = reminder;
  return {
    title: title || (kind === "task" ? "A task" : "An event"),
    body: startInWords(reminder, timeZone),
    path: reminderPath(reminder),
    tag: `reminder-${id}`,
  };
}
