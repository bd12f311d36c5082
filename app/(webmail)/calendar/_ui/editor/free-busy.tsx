import { Button } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { type Attendee, listFreeBusy } from "#lib/contract/calendar.ts";
import { call } from "../../../../_data/api-client.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { useProfile } from "../../../../_data/use-profile.ts";
import { useCalendar } from "../calendar-context.tsx";
import { dayOf, spanOf } from "../data/event-time.ts";
import type { Times } from "./draft-times.ts";
import styles from "./editor.module.css";
import { findFreeTime } from "./free-time.ts";

const searchedDays = 15;

/** When the invited people of this server are busy on the day of the event, and the next time that suits all. */
export function FreeBusy(props: {
  attendees: Attendee[];
  times: Times;
  move: (start: string, end: string) => void;
}) {
  const t = useTranslations("calendar.freeBusy");
  const { zone, preferences } = useCalendar();
  const { data: profile } = useProfile();
  const addresses = [profile?.address, ...props.attendees.map(({ address }) => address)]
    .filter((address) => address !== undefined)
    .slice(0, 50);
  const span = spanOf(props.times, zone);
  const date = Temporal.PlainDate.from(dayOf(span, zone));
  const from = date.toZonedDateTime(zone).toInstant().toString();
  const to = date.add({ days: searchedDays }).toZonedDateTime(zone).toInstant().toString();
  const { data } = useQuery({
    queryKey: [...queryKeys.items("calendar"), "free-busy", addresses.join(), from],
    queryFn: ({ signal }) =>
      call(listFreeBusy, { query: { addresses: addresses.join(","), from, to }, signal }),
    placeholderData: keepPreviousData,
  });
  if (props.attendees.length === 0 || props.times.allDay) return null;

  const start = Date.parse(span.start);
  const end = Date.parse(span.end);
  const dayStart = Date.parse(from);
  const dayLength = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - dayStart;
  const people = (data?.people ?? []).map((person) => ({
    ...person,
    busy: person.busy.map((one) => ({ start: Date.parse(one.start), end: Date.parse(one.end) })),
  }));
  const suggest = () => {
    const free = findFreeTime({
      from: Math.max(start, Date.now()),
      length: end - start,
      busy: people.flatMap(({ busy }) => busy),
      zone,
      ...preferences,
    });
    if (free !== null) props.move(new Date(free).toISOString(), new Date(free + end - start).toISOString());
  };
  return (
    <section className={styles.freeBusy} aria-label={t("label")}>
      <ul>
        {people.map(({ address, known, busy }) => {
          const clash = busy.some((one) => one.start < end && one.end > start);
          const name = address === profile?.address ? t("me") : nameOf(props.attendees, address);
          return (
            <li key={address}>
              <span className={styles.person}>
                {name}
                <small>{known ? t(clash ? "busy" : "free") : t("unknown")}</small>
              </span>
              <span className={styles.track} data-unknown={!known || undefined} aria-hidden>
                {busy
                  .filter((one) => one.end > dayStart && one.start < dayStart + dayLength)
                  .map((one) => (
                    <span key={one.start} className={styles.busy} style={place(one.start, one.end)} />
                  ))}
                <span className={styles.meeting} data-clash={clash || undefined} style={place(start, end)} />
              </span>
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={suggest} disabled={people.length === 0}>
        {t("suggest")}
      </Button>
    </section>
  );

  function place(first: number, last: number) {
    const left = Math.max(0, (first - dayStart) / dayLength);
    const right = Math.min(1, (last - dayStart) / dayLength);
    return { insetInlineStart: `${left * 100}%`, width: `${Math.max(0.5, (right - left) * 100)}%` };
  }
}

function nameOf(attendees: Attendee[], address: string): string {
  const attendee = attendees.find((one) => one.address.toLowerCase() === address.toLowerCase());
  return attendee?.name || address;
}
