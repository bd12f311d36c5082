import type * as z from "zod";
import type { getContactActivity } from "#lib/contract/contacts.ts";
import { folderIdOf, messageIdOf } from "#lib/mail/ids.ts";
import type { Activity } from "./show-activity.ts";

export function presentActivity({ messages, events }: Activity): z.infer<typeof getContactActivity.response> {
  return {
    messages: messages.map(({ ref, envelope, receivedAt, fromThem }) => ({
      id: messageIdOf(ref),
      folderId: folderIdOf(ref.folder),
      subject: envelope.subject,
      date: receivedAt.toISOString(),
      fromThem,
    })),
    events: events.map(({ id, title, startsAt, allDay }) => ({
      itemId: id,
      title,
      start: startsAt.toISOString(),
      allDay,
    })),
  };
}
