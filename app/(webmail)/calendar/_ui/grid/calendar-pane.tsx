import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import type { CalendarApi } from "@fullcalendar/react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Temporal } from "temporal-polyfill";
import type { Occurrence } from "#lib/contract/calendar.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useCalendarActions } from "../calendar-actions.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { stepDate, windowOf } from "../data/calendar-window.ts";
import type { Span } from "../data/event-time.ts";
import { useOccurrences } from "../data/use-occurrences.ts";
import type { View } from "../views.ts";
import { eventKey } from "./event-key.ts";
import styles from "./grid.module.css";
import { moveByKey } from "./move-by-key.ts";
import { useCursor } from "./use-cursor.ts";

const CalendarGrid = dynamic(() => import("./calendar-grid.tsx"), { ssr: false, loading: Skeleton });
const birthdayColor = "#8764b8";

/** The calendar itself, with what happens in it. */
export function CalendarPane(props: {
  view: View;
  date: string;
  narrow: boolean;
  goTo: (view: View, date: string) => void;
  /** Something new is being made where space was chosen. */
  isMaking: boolean;
  onSelect: (span: Span, place: DOMRect) => void;
  onOpen: (occurrence: Occurrence, place: DOMRect) => void;
}) {
  const t = useTranslations("calendar.grid");
  const problemText = useProblemText();
  const { zone, preferences, calendars } = useCalendar();
  const { move, remove } = useCalendarActions();
  const { view, date, goTo, onSelect, onOpen } = props;
  const { weekStart, workDays, showBirthdays, showTasks } = preferences;
  const [api, setApi] = useState<CalendarApi>();
  const pane = useRef<HTMLElement>(null);

  const near = ([-1, 1] as const).map((step) =>
    windowOf(view, stepDate(view, date, step, workDays), weekStart),
  );
  const query = useOccurrences(windowOf(view, date, weekStart), near, zone);
  const hidden = useMemo(
    () => new Set(calendars.filter((calendar) => calendar.hidden).map(({ id }) => id)),
    [calendars],
  );
  const occurrences = useMemo(
    () =>
      (query.data?.occurrences ?? []).filter(
        ({ kind, collectionId }) =>
          !hidden.has(collectionId) &&
          (kind !== "birthday" || showBirthdays) &&
          (kind !== "task" || showTasks),
      ),
    [query.data, hidden, showBirthdays, showTasks],
  );
  const colors = useMemo(() => new Map(calendars.map(({ id, color }) => [id, color])), [calendars]);
  const colorOf = useCallback(
    ({ color, collectionId, kind }: Occurrence) =>
      color ?? colors.get(collectionId) ?? (kind === "birthday" ? birthdayColor : "#616161"),
    [colors],
  );
  const cursor = useCursor({
    api,
    view,
    date,
    isShown: (day) => isShown(api, day, zone),
    goTo: (day) => goTo(view, day),
    create: onSelect,
  });

  useEffect(() => {
    if (!props.isMaking) api?.unselect();
  }, [props.isMaking, api]);
  useFocusAfterMove(occurrences);
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-event]") : null;
    if (!focused) return event.target === pane.current ? cursor.keyDown(event) : undefined;
    const occurrence = occurrences.find((one) => eventKey(one) === focused.dataset.event);
    if (!occurrence?.editable || occurrence.kind !== "event") return;
    if (event.key === "Delete") {
      event.preventDefault();
      void remove(occurrence).then(() => pane.current?.focus());
    }
    if (!event.altKey) return;
    const span = moveByKey(occurrence, event.key, event.shiftKey, view, zone);
    if (!span) return;
    // Alt and an arrow would go back in the browser's history.
    event.preventDefault();
    event.stopPropagation();
    void move(occurrence, span);
  };

  return (
    <section
      ref={pane}
      className={styles.pane}
      tabIndex={view === "agenda" ? -1 : 0}
      role="application"
      aria-label={t("label")}
      aria-describedby="calendar-hint"
      aria-busy={query.isFetching}
      onKeyDown={keyDown}
      onBlur={(event) => event.target === pane.current && !isPopover(event.relatedTarget) && cursor.leave()}
      data-calendar-pane=""
    >
      <p id="calendar-hint" hidden>
        {t("hint")}
      </p>
      <p aria-live="polite" className={styles.said}>
        {cursor.said}
      </p>
      {query.isPlaceholderData || query.isPending ? (
        <ProgressBar className={styles.busy} aria-label={t("loading")} />
      ) : null}
      {query.isError && (
        <MessageBar intent="error" className={styles.problem}>
          <MessageBarBody>{t("failed", { reason: problemText(query.error) })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void query.refetch()}>
              {t("retry")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {query.data && query.data.incomplete.length > 0 && (
        <MessageBar intent="warning" className={styles.problem}>
          <MessageBarBody>{t("incomplete")}</MessageBarBody>
        </MessageBar>
      )}
      <CalendarGrid
        view={view}
        date={date}
        occurrences={occurrences}
        colorOf={colorOf}
        narrow={props.narrow}
        onApi={setApi}
        onSelect={onSelect}
        onOpen={onOpen}
        onMove={move}
        onDay={(day, to) => goTo(to, day)}
      />
    </section>
  );
}

/** A focused event is drawn anew where it was moved to; the focus goes along. */
function useFocusAfterMove(occurrences: readonly Occurrence[]): void {
  const focused = useRef<string>(undefined);
  useEffect(() => {
    const follow = () => {
      const element = document.activeElement?.closest<HTMLElement>("[data-event]");
      if (element) focused.current = element.dataset.event;
      else if (document.activeElement !== document.body) focused.current = undefined;
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);
  useEffect(() => {
    if (occurrences.length === 0 || !focused.current) return;
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-event="${CSS.escape(focused.current ?? "")}"]`)?.focus();
    });
    return () => clearTimeout(timer);
  }, [occurrences]);
}

function isShown(api: CalendarApi | undefined, date: string, zone: string): boolean {
  if (!api) return false;
  const day = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
  return date >= day(api.view.activeStart) && date < day(api.view.activeEnd);
}

function isPopover(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog]") !== null;
}

const cells = Array.from({ length: 35 }, (_, index) => index);

function Skeleton() {
  return (
    <div className={styles.skeleton} aria-hidden>
      {cells.map((cell) => (
        <span key={cell} />
      ))}
    </div>
  );
}
