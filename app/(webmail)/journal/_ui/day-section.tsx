import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "../../../_data/days.ts";
import { Clock } from "./clock.tsx";
import { EntryCard } from "./entry-card.tsx";
import type { DayThing } from "./gather-days.ts";
import styles from "./journal.module.css";
import type { JournalChoices } from "./use-journal-choices.ts";
import { useLongDay } from "./use-long-day.ts";

/** One day of the timeline. */
export function DaySection(props: { day: Day; things: DayThing[]; choices: JournalChoices }) {
  const words = useLongDay();
  return (
    <section className={styles.day} aria-label={words(props.day)}>
      <h2>{words(props.day)}</h2>
      <ol>
        {props.things.map((thing) => (
          <li key={thing.key}>
            {thing.type === "entry" ? (
              <EntryCard entry={thing.entry} clock={thing.clock} choices={props.choices} />
            ) : (
              <Thing thing={thing} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Thing({ thing }: { thing: Exclude<DayThing, { type: "entry" }> }) {
  const t = useTranslations("journal.things");
  if (thing.type === "mail") {
    const { sent, from, to, subject, folderId, id } = thing.message;
    const person = sent ? to[0] : from[0];
    const name = person?.name || person?.address || "";
    return (
      <Line
        href={`/mail/${folderId}/${id}`}
        icon={
          sent ? (
            <SendRegular role="img" aria-label={t("sent")} />
          ) : (
            <MailRegular role="img" aria-label={t("received")} />
          )
        }
        clock={thing.clock}
        title={subject || t("noSubject")}
        more={sent ? t("to", { name }) : t("from", { name })}
      />
    );
  }
  if (thing.type === "task")
    return (
      <Line
        href={`/tasks/completed/${thing.task.itemId}`}
        icon={<CheckmarkCircleRegular role="img" aria-label={t("task")} />}
        clock={thing.clock}
        title={thing.task.title || t("untitled")}
      />
    );
  return (
    <Line
      href={calendarPlace(thing.meeting)}
      icon={<CalendarLtrRegular role="img" aria-label={t("meeting")} />}
      clock={thing.clock}
      title={thing.meeting.title || t("untitled")}
    />
  );
}

function calendarPlace({ itemId, recurrenceId }: { itemId: string; recurrenceId: string | null }): string {
  return `/calendar?event=${itemId}${recurrenceId ? `&recurrence=${encodeURIComponent(recurrenceId)}` : ""}`;
}

function Line(props: { href: string; icon: ReactNode; clock: string | null; title: string; more?: string }) {
  return (
    <NextLink href={props.href} prefetch={false} className={styles.line} data-journal-stop="">
      {props.icon}
      <span className={styles.lineTitle} dir="auto">
        {props.title}
      </span>
      {props.more && (
        <span className={styles.lineMore} dir="auto">
          {props.more}
        </span>
      )}
      {props.clock && <Clock clock={props.clock} />}
    </NextLink>
  );
}
