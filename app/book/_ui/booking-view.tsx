"use client";
import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useProblemText } from "#app/_data/use-problem-text.ts";
import { BookedNotice } from "./booked-notice.tsx";
import styles from "./booking.module.css";
import { BookingForm } from "./booking-form.tsx";
import { groupSlots } from "./group-slots.ts";
import { type Month, monthOf, shiftMonth } from "./month.ts";
import { MonthGrid } from "./month-grid.tsx";
import { TimeList } from "./time-list.tsx";
import { timeWords } from "./time-words.ts";
import { useBook, useBookableTimes } from "./use-booking.ts";
import { useOwnZone } from "./use-own-zone.ts";
import { ZoneSelect } from "./zone-select.tsx";

/** What a stranger sees: a day, a time, who they are, done. */
export function BookingView({ slug }: { slug: string }) {
  const t = useTranslations("booking");
  const problemText = useProblemText();
  const [zone, setZone] = useOwnZone();
  const [month, setMonth] = useState<Month>(() => monthOf(new Date()));
  const [day, setDay] = useState<string | null>(null);
  const [slot, setSlot] = useState<string | null>(null);
  const page = useBookableTimes(slug, month);
  const booking = useBook(slug);
  const free = useMemo(() => groupSlots(page.data?.slots ?? [], zone), [page.data, zone]);

  if (page.error && !page.data)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody role="alert">{problemText(page.error)}</MessageBarBody>
      </MessageBar>
    );
  if (!page.data) return <Spinner label={t("loading")} />;

  const { title, description, host, minutes, until } = page.data;
  const words = (start: string) =>
    timeWords(new Date(start), new Date(Date.parse(start) + minutes * 60_000), zone);
  const last = monthOf(new Date(until));
  const isEmpty = ![...free.keys()].some((each) => each.startsWith(month)) && !page.isPlaceholderData;

  const changeMonth = (next: Month) => {
    setMonth(next);
    setDay(null);
  };

  const pickTime = () => {
    booking.reset();
    setSlot(null);
  };

  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.fact}>
          <PersonRegular aria-hidden="true" /> {host}
        </p>
        <p className={styles.fact}>
          <ClockRegular aria-hidden="true" /> {t("length", { minutes })}
        </p>
        {description && <p className={styles.description}>{description}</p>}
      </header>
      {booking.data && booking.variables ? (
        <BookedNotice time={words(booking.data.start)} host={host} address={booking.variables.address} />
      ) : slot ? (
        <BookingForm
          time={words(slot)}
          isSending={booking.isPending}
          problem={booking.error ? problemText(booking.error) : null}
          onBack={pickTime}
          onBook={(stranger) => booking.mutate({ ...stranger, start: slot, zone })}
        />
      ) : (
        <div className={styles.choose}>
          <MonthGrid month={month} onMonth={changeMonth} free={free} last={last} day={day} onDay={setDay} />
          {day && free.has(day) && (
            <TimeList day={day} slots={free.get(day) ?? []} zone={zone} onChoose={setSlot} />
          )}
          {isEmpty && (
            <p className={styles.quiet} role="status">
              {t("nothingFree")}{" "}
              {month < last && (
                <Button size="small" onClick={() => changeMonth(shiftMonth(month, 1))}>
                  {t("nextMonth")}
                </Button>
              )}
            </p>
          )}
          <div className={styles.zone}>
            <ZoneSelect zone={zone} onZone={setZone} />
          </div>
        </div>
      )}
    </>
  );
}
