import { openItem } from "#lib/collections/items/open-item.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { AppError } from "#lib/errors.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { parseTime } from "#lib/formats/ical/time.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { answerObject } from "./answer-object.ts";
import type { InvitationServices } from "./ports.ts";
import { sendAnswer } from "./send-answer.ts";
import type { Answer, Person } from "./types.ts";

export interface EventAnswer {
  eventId: string;
  recurrenceId: string | null;
  answer: Answer;
  comment: string;
}

/**
 * Answers an event that stands in the person's calendar, or one occurrence of it.
 * @throws AppError not-found; forbidden; input-invalid for an occurrence that it does not have; conflict
 */
export async function answerEvent(
  person: Person,
  { eventId, recurrenceId, answer, comment }: EventAnswer,
  services: InvitationServices,
): Promise<void> {
  const { item } = await openItem(person.id, eventId, "event", "write");
  const object = readObject(item.text);
  if (!object) throw new AppError("input-invalid", "This event cannot be read.");
  const instances = recurrenceId === null ? null : [instanceNamed(object, recurrenceId)];
  const answered = answerObject(object, instances, [person.account.address], answer);
  const change = {
    type: "change" as const,
    id: item.id,
    version: item.version,
    text: writeObject(answered.object),
  };
  await writeItems({ userId: person.id, authorId: person.id }, [change]);
  await sendAnswer(person, answered, comment, null, services);
}

// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` in the zone of the series, with Z for UTC.
function instanceNamed({ master }: CalendarObject, name: string): IcalTime {
  const zone = master ? (readEntry(master).start?.zone ?? null) : null;
  const time = parseTime(name, zone);
  if (!time) throw new AppError("input-invalid", "There is no such occurrence.");
  return time;
}
