import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { MailArrowUpRegular } from "@fluentui/react-icons/svg/mail-arrow-up";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useContactActivity } from "../../../../_data/use-contact.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { formatListDate } from "../../../mail/_ui/format-date.ts";
import styles from "./details.module.css";

/** The mails with a person and the events with them. */
export function ActivitySection({ contactId }: { contactId: string }) {
  const t = useTranslations("contacts.activity");
  const textOf = useProblemText();
  const { data, error } = useContactActivity(contactId);
  return (
    <>
      <section className={styles.section} aria-busy={!data && !error}>
        <h3>{t("messages")}</h3>
        {error && <p className={styles.quiet}>{textOf(error)}</p>}
        {!data && !error && <p className={styles.quiet}>{t("loading")}</p>}
        {data?.messages.length === 0 && <p className={styles.quiet}>{t("noMessages")}</p>}
        <ul className={styles.activity}>
          {data?.messages.map((message) => (
            <li key={message.id}>
              <Link href={`/mail/${message.folderId}/${message.id}`} prefetch={false}>
                <span role="img" aria-label={t(message.fromThem ? "received" : "sent")}>
                  {message.fromThem ? <MailInboxRegular /> : <MailArrowUpRegular />}
                </span>
                <span className={styles.title} dir="auto">
                  {message.subject || t("noSubject")}
                </span>
                <time dateTime={message.date}>{formatListDate(new Date(message.date))}</time>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {data && data.events.length > 0 && (
        <section className={styles.section}>
          <h3>{t("events")}</h3>
          <ul className={styles.activity}>
            {data.events.map((event) => (
              <li key={`${event.itemId} ${event.start}`}>
                <Link
                  href={`/calendar/day/${dayOf(event.start, event.allDay)}?event=${event.itemId}`}
                  prefetch={false}
                >
                  <span aria-hidden>
                    <CalendarLtrRegular />
                  </span>
                  <span className={styles.title} dir="auto">
                    {event.title || t("noTitle")}
                  </span>
                  <time dateTime={event.start}>{whenOf(event.start, event.allDay)}</time>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Where the person looks at it from; an event of whole days has no zone. */
function dayOf(start: string, allDay: boolean): string {
  const at = new Date(start);
  if (allDay || Number.isNaN(at.getTime())) return start.slice(0, 10);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${at.getFullYear()}-${month}-${day}`;
}

function whenOf(start: string, allDay: boolean): string {
  const at = new Date(allDay ? `${start.slice(0, 10)}T12:00:00` : start);
  if (Number.isNaN(at.getTime())) return start;
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: "medium",
    ...(!allDay && { timeStyle: "short" as const }),
  }).format(at);
}
