import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/forma/theme.css";
import "./palette.css";
import FullCalendar, {
  type CalendarApi,
  type CalendarRef,
  type EventDropInfo,
  type EventInput,
  type EventResizeDoneInfo,
} from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import multiMonth from "@fullcalendar/react/multimonth";
import forma from "@fullcalendar/react/themes/forma";
import timeGrid from "@fullcalendar/react/timegrid";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { Temporal } from "temporal-polyfill";
import type { Occurrence } from "#lib/contract/calendar.ts";
import { useCalendar } from "../calendar-context.tsx";
import type { Span } from "../data/event-time.ts";
import { agendaDays, type View } from "../views.ts";
import { afterClick, placeOf } from "./click-place.ts";
import { EventContent, occurrenceOf } from "./event-content.tsx";
import { eventKey } from "./event-key.ts";
import styles from "./grid.module.css";
import { SlotLabel, ZoneNames } from "./slot-label.tsx";

const plugins = [dayGrid, timeGrid, multiMonth, list, interaction, forma];
const typeOf: Record<View, string> = {
  day: "timeGridDay",
  workweek: "workWeek",
  week: "timeGridWeek",
  month: "dayGridMonth",
  agenda: "agenda",
  year: "multiMonthYear",
};
const viewOfLink = "day";

export interface GridProps {
  view: View;
  /** YYYY-MM-DD */
  date: string;
  occurrences: readonly Occurrence[];
  colorOf: (occurrence: Occurrence) => string;
  narrow: boolean;
  /** The way to the calendar, for the keyboard's cursor; undefined once it is gone. */
  onApi: (api: CalendarApi | undefined) => void;
  /** Space was dragged over or clicked at; `place`: where on the screen. */
  onSelect: (span: Span, place: DOMRect) => void;
  onOpen: (occurrence: Occurrence, place: DOMRect) => void;
  /** False: the occurrence goes back to where it was. */
  onMove: (occurrence: Occurrence, span: Span) => Promise<boolean>;
  onDay: (date: string, view: View) => void;
}

/** Days and events. Loaded in this area only, because FullCalendar is large. */
export default function CalendarGrid(props: GridProps) {
  const t = useTranslations("calendar.grid");
  const { zone, preferences } = useCalendar();
  const calendar = useRef<CalendarRef>(null);
  const { view, date, onApi } = props;

  useEffect(() => {
    onApi(calendar.current?.getApi());
    return () => onApi(undefined);
  }, [onApi]);
  useEffect(() => {
    const api = calendar.current?.getApi();
    // FullCalendar renders at once, which React does not allow inside of an effect.
    queueMicrotask(() => api?.changeView(typeOf[view], date));
  }, [view, date]);

  const events = useMemo(
    () => props.occurrences.map((occurrence) => toEvent(occurrence, props.colorOf(occurrence))),
    [props.occurrences, props.colorOf],
  );
  const settle = async ({ event, revert }: EventDropInfo | EventResizeDoneInfo) => {
    const span = event.allDay
      ? { allDay: true, start: event.startStr, end: event.endStr || nextDay(event.startStr) }
      : {
          allDay: false,
          start: toInstant(event.startStr),
          end: event.endStr ? toInstant(event.endStr) : hourAfter(event.startStr),
        };
    if (!(await props.onMove(occurrenceOf(event), span))) revert();
  };
  const { workDays, workStart, workEnd } = preferences;
  return (
    <FullCalendar
      ref={calendar}
      plugins={plugins}
      className={styles.calendar}
      initialView={typeOf[view]}
      initialDate={date}
      views={{
        workWeek: {
          type: "timeGrid",
          duration: { weeks: 1 },
          dateAlignment: "week",
          hiddenDays:
            workDays.length > 0 ? [0, 1, 2, 3, 4, 5, 6].filter((day) => !workDays.includes(day)) : [],
        },
        agenda: {
          type: "list",
          duration: { days: agendaDays },
          displayEventEnd: true,
          listDayClass: styles.agendaDay,
          listDayHeaderClass: styles.agendaHead,
          listDayBodyClass: styles.agendaBody,
          listItemEventTimeClass: styles.agendaTime,
          listItemEventClass: styles.agendaEvent,
        },
        dayGridMonth: { dayHeaderFormat: { weekday: props.narrow ? "narrow" : "short" } },
        multiMonthYear: { dayMaxEvents: 1, multiMonthMaxColumns: 4, singleMonthMinWidth: 260 },
      }}
      headerToolbar={false}
      height="100%"
      fixedWeekCount={false}
      borderless
      timeZone={zone}
      locale={navigator.language}
      firstDay={preferences.weekStart}
      weekNumbers={preferences.weekNumbers && !props.narrow}
      weekNumberCalculation={preferences.weekStart === 1 ? "ISO" : "local"}
      events={events}
      eventOrder="start,-duration,allDay,title"
      nowIndicator
      navLinks={view !== "year"}
      navLinkDayClick={(day) => props.onDay(plainDate(day, zone), viewOfLink)}
      navLinkWeekClick={(day) => props.onDay(plainDate(day, zone), "week")}
      navLinkHint={(text) => t("goTo", { date: text })}
      businessHours={{ daysOfWeek: workDays, startTime: clock(workStart), endTime: clock(workEnd) }}
      scrollTime={clock(Math.max(0, workStart - 60))}
      scrollTimeReset={false}
      slotDuration="00:30"
      snapDuration="00:15"
      slotHeaderInterval="01:00"
      slotMinHeight={24}
      slotHeaderContent={(info) => <SlotLabel text={info.text} time={info.time} date={date} />}
      allDayHeaderContent={() => <ZoneNames date={date} />}
      allDayText={t("allDay")}
      eventTimeFormat={{ hour: "numeric", minute: "2-digit" }}
      slotHeaderFormat={{ hour: "numeric", minute: "2-digit" }}
      displayEventEnd={false}
      dayHeaderDidMount={({ el }) => {
        // What a link is called has to hold what is to be seen of it (WCAG 2.5.3).
        const link = el.querySelector("[role=link]");
        link?.setAttribute("aria-description", link.getAttribute("aria-label") ?? "");
        link?.removeAttribute("aria-label");
      }}
      listItemEventTitleClass={styles.itemTitle}
      dayMaxEvents
      moreLinkText={(count) => t("more", { count })}
      moreLinkHint={(count) => t("moreHint", { count })}
      closeHint={t("close")}
      nextDayThreshold="00:00"
      noEventsText={t("noEvents")}
      listDayFormat={{ weekday: "long" }}
      listDayAltFormat={{ day: "numeric", month: "long", year: "numeric" }}
      editable
      eventResizableFromStart
      eventContent={(info) => <EventContent info={info} />}
      eventClass={({ event, isMirror }) => (isMirror ? "" : classOf(occurrenceOf(event)))}
      highlightClass={styles.highlight}
      eventClick={({ event, el, jsEvent }) => {
        jsEvent.preventDefault();
        const element = el.closest<HTMLElement>("[data-event]") ?? el;
        afterClick(jsEvent, () => props.onOpen(occurrenceOf(event), element.getBoundingClientRect()));
      }}
      eventDrop={(info) => void settle(info)}
      eventResize={(info) => void settle(info)}
      selectable={view !== "agenda" && view !== "year"}
      selectMirror={false}
      unselectAuto={false}
      selectMinDistance={4}
      select={({ allDay, startStr, endStr, jsEvent }) => {
        // Without an event of the mouse it is the keyboard's cursor.
        if (!jsEvent) return;
        const span = allDay
          ? { allDay, start: startStr, end: endStr }
          : { allDay, start: toInstant(startStr), end: toInstant(endStr) };
        afterClick(jsEvent, () => props.onSelect(span, placeOf(jsEvent)));
      }}
      dateClick={({ allDay, dateStr, jsEvent }) => {
        if (view === "year") return props.onDay(dateStr, viewOfLink);
        const span = allDay
          ? { allDay, start: dateStr, end: nextDay(dateStr) }
          : { allDay, start: toInstant(dateStr), end: hourAfter(dateStr) };
        afterClick(jsEvent, () => props.onSelect(span, placeOf(jsEvent)));
      }}
    />
  );
}

function toEvent(occurrence: Occurrence, color: string): EventInput {
  const canMove = occurrence.editable && occurrence.kind === "event";
  return {
    id: eventKey(occurrence),
    title: occurrence.title,
    start: occurrence.start,
    end: occurrence.end,
    allDay: occurrence.allDay,
    editable: canMove,
    color,
    extendedProps: { occurrence },
  };
}

function classOf({ myStatus, status, kind, completed, busy, hidden }: Occurrence): string {
  const gone = status === "cancelled" || myStatus === "declined" || completed;
  const open = status === "tentative" || myStatus === "tentative" || myStatus === "needs-action";
  const names = [
    gone && styles.gone,
    !gone && open && styles.open,
    !busy && kind === "event" && styles.free,
    hidden && styles.hidden,
  ];
  return names.filter(Boolean).join(" ");
}

function toInstant(text: string): string {
  return Temporal.Instant.from(text).toString();
}

function hourAfter(text: string): string {
  return Temporal.Instant.from(text).add({ hours: 1 }).toString();
}

function nextDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

function plainDate(date: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** `HH:MM` of minutes of the day. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
