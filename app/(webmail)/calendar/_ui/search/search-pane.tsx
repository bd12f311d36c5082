import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { CalendarSearchRegular } from "@fluentui/react-icons/svg/calendar-search";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { type Occurrence, searchEvents } from "#lib/contract/calendar.ts";
import { call } from "../../../../_data/api-client.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { describeTimes, eventKey } from "../grid/event-key.ts";
import styles from "./search.module.css";

/** The events that the words of the search field are in, as a list. */
export function SearchPane(props: {
  words: string;
  open: (occurrence: Occurrence, place: DOMRect) => void;
  close: () => void;
}) {
  const t = useTranslations("calendar.search");
  const problemText = useProblemText();
  const { zone, calendars } = useCalendar();
  const words = useDeferredValue(props.words);
  const { data, error, isPending } = useQuery({
    queryKey: [...queryKeys.items("calendar"), "search", words, zone],
    queryFn: ({ signal }) =>
      call(searchEvents, { query: { q: words.slice(0, 200), timeZone: zone }, signal }),
    placeholderData: keepPreviousData,
  });
  const found = data?.occurrences ?? [];
  const calendarOf = (id: string) => calendars.find((calendar) => calendar.id === id);
  return (
    <section className={styles.pane} aria-label={t("label")}>
      <div className={styles.head}>
        <p role="status">{data ? t("found", { count: found.length }) : t("searching")}</p>
        <Button size="small" onClick={props.close}>
          {t("close")}
        </Button>
      </div>
      {error && (
        <MessageBar intent="error">
          <MessageBarBody>{problemText(error)}</MessageBarBody>
        </MessageBar>
      )}
      {isPending && !error && <Spinner size="small" aria-label={t("searching")} />}
      {data && found.length === 0 && <EmptyState icon={<CalendarSearchRegular />} title={t("nothing")} />}
      <ul className={styles.list}>
        {found.map((occurrence) => (
          <li key={eventKey(occurrence)}>
            <button
              type="button"
              className={styles.row}
              onClick={(event) => props.open(occurrence, event.currentTarget.getBoundingClientRect())}
            >
              <span
                className={styles.bar}
                style={{ backgroundColor: occurrence.color ?? calendarOf(occurrence.collectionId)?.color }}
                aria-hidden
              />
              <span className={styles.title}>{occurrence.title || t("noTitle")}</span>
              <span className={styles.when}>{describeTimes(occurrence, zone, t("allDay"))}</span>
              <span className={styles.where}>
                {[occurrence.location, calendarOf(occurrence.collectionId)?.name].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
