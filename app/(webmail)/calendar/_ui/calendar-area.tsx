"use client";
import "./print.css";
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { EventFields, Occurrence } from "#lib/contract/calendar.ts";
import { useLiveEvents } from "../../../_data/use-live-events.ts";
import { useHydrated } from "../../../_ui/use-hydrated.ts";
import { BinView } from "../../_ui/bin/bin-view.tsx";
import { CalendarActionsProvider } from "./calendar-actions.tsx";
import styles from "./calendar-area.module.css";
import { CalendarProvider, useCalendar } from "./calendar-context.tsx";
import { stepDate } from "./data/calendar-window.ts";
import { nextHour, type Span, today } from "./data/event-time.ts";
import { EventEditor } from "./editor/event-editor.tsx";
import { EventPopover } from "./event/event-popover.tsx";
import { QuickCreate } from "./event/quick-create.tsx";
import { CalendarPane } from "./grid/calendar-pane.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { newFields } from "./new-fields.ts";
import { SearchPane } from "./search/search-pane.tsx";
import { SettingsDialog } from "./settings/settings-dialog.tsx";
import side from "./side/side.module.css";
import { SideBar } from "./side/side-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useAskedEvent } from "./use-asked-event.ts";
import { useCalendarKeys } from "./use-calendar-keys.ts";
import { useLayout } from "./use-layout.ts";
import { goToPlace, usePlace } from "./use-place.ts";
import type { View } from "./views.ts";

/** What lies over the calendar. */
type Opened =
  | { kind: "quick"; span: Span; place: DOMRect }
  | { kind: "event"; eventId: string; recurrenceId: string | null; occurrence?: Occurrence; place: DOMRect }
  | { kind: "edit"; eventId: string; recurrenceId: string | null }
  | { kind: "new"; fields: EventFields; collectionId: string | undefined }
  | { kind: "settings" }
  | { kind: "help" };

/** The calendar with its side bar. Its day, zone and language are the browser's, so the server paints none of it. */
export function CalendarArea() {
  useLiveEvents();
  if (!useHydrated()) return null;
  return (
    <CalendarProvider>
      <CalendarActionsProvider>
        <Area />
      </CalendarActionsProvider>
    </CalendarProvider>
  );
}

const rememberedView = "calendar-view";

function Area() {
  const t = useTranslations("calendar.side");
  const { zone, preferences } = useCalendar();
  const layout = useLayout();
  const place = usePlace();
  const narrow = layout === "narrow";
  const view = place.view ?? firstView(narrow);
  const date = place.date ?? today(zone);
  const [opened, setOpened] = useState<Opened>();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [searched, setSearched] = useState("");
  const close = useCallback(() => setOpened(undefined), []);

  const goTo = useCallback((to: View, day: string) => {
    localStorage.setItem(rememberedView, to);
    goToPlace(to, day);
    setDrawerOpen(false);
  }, []);
  const actions = useMemo(
    () => ({
      setView: (to: View) => goTo(to, date),
      step: (step: 1 | -1) => goTo(view, stepDate(view, date, step, preferences.workDays)),
      goToToday: () => goTo(view, today(zone)),
      create: () =>
        setOpened({
          kind: "new",
          fields: newFields(nextHour(zone, date), zone, preferences),
          collectionId: undefined,
        }),
      search: () =>
        document
          .querySelector<HTMLInputElement>("[data-calendar-search] input, input[data-calendar-search]")
          ?.focus(),
      help: () => setOpened({ kind: "help" }),
    }),
    [goTo, view, date, zone, preferences],
  );
  useCalendarKeys(actions);
  useAskedEvent((asked) =>
    setOpened({
      kind: "new",
      fields: { ...newFields(nextHour(zone, date), zone, preferences), ...asked },
      collectionId: undefined,
    }),
  );

  useEffect(() => {
    if (!place.eventId) return;
    setOpened({ kind: "edit", eventId: place.eventId, recurrenceId: place.recurrenceId ?? null });
    goToPlace(view, place.date, { replace: true });
  }, [place.eventId, place.recurrenceId, place.date, view]);

  const sideBar = (
    <SideBar
      date={date}
      goToDate={(day) => goTo(view === "year" ? "month" : view, day)}
      createEvent={() => {
        setDrawerOpen(false);
        actions.create();
      }}
    />
  );
  const openEvent = (occurrence: Occurrence, rect: DOMRect) => {
    const { itemId, recurrenceId } = occurrence;
    setOpened({ kind: "event", eventId: itemId, recurrenceId, occurrence, place: rect });
  };
  return (
    <div className={styles.area} data-mode={layout} data-calendar-area="">
      {layout === "wide" && sideBar}
      <div className={styles.main} data-calendar-main="">
        <Toolbar
          view={view}
          date={date}
          narrow={narrow}
          searched={searched}
          search={setSearched}
          openDrawer={layout === "wide" ? undefined : () => setDrawerOpen(true)}
          setView={actions.setView}
          step={actions.step}
          goToToday={actions.goToToday}
          openSettings={() => setOpened({ kind: "settings" })}
          openHelp={actions.help}
        />
        {place.isBin ? (
          <BinView kind="calendar" />
        ) : searched.trim() ? (
          <SearchPane words={searched.trim()} open={openEvent} close={() => setSearched("")} />
        ) : (
          <CalendarPane
            view={view}
            date={date}
            narrow={narrow}
            goTo={goTo}
            isMaking={opened?.kind === "quick"}
            onSelect={(span, rect) => setOpened({ kind: "quick", span, place: rect })}
            onOpen={openEvent}
          />
        )}
      </div>
      {layout !== "wide" && (
        <>
          <Button
            className={styles.fab}
            data-calendar-new=""
            appearance="primary"
            shape="circular"
            size="large"
            icon={<AddRegular />}
            aria-label={t("newEvent")}
            onClick={actions.create}
          />
          <OverlayDrawer
            open={drawerOpen}
            onOpenChange={() => setDrawerOpen(false)}
            size="small"
            aria-label={t("label")}
          >
            <DrawerHeader>
              <DrawerHeaderTitle
                action={
                  <Button
                    appearance="subtle"
                    aria-label={t("close")}
                    icon={<DismissRegular />}
                    onClick={() => setDrawerOpen(false)}
                  />
                }
              >
                {t("label")}
              </DrawerHeaderTitle>
            </DrawerHeader>
            <DrawerBody className={side.drawer}>{sideBar}</DrawerBody>
          </OverlayDrawer>
        </>
      )}
      {opened?.kind === "quick" && (
        <QuickCreate
          span={opened.span}
          place={opened.place}
          close={close}
          more={(fields, collectionId) => setOpened({ kind: "new", fields, collectionId })}
        />
      )}
      {opened?.kind === "event" && (
        <EventPopover
          {...opened}
          close={close}
          edit={() => setOpened({ kind: "edit", eventId: opened.eventId, recurrenceId: opened.recurrenceId })}
        />
      )}
      {(opened?.kind === "new" || opened?.kind === "edit") && (
        <EventEditor opened={opened} narrow={narrow} close={close} />
      )}
      {opened?.kind === "settings" && <SettingsDialog close={close} />}
      {opened?.kind === "help" && <HelpDialog close={close} />}
    </div>
  );
}

/** What this browser looked at last; on a phone the agenda, whatever a larger window showed. */
function firstView(narrow: boolean): View {
  if (typeof window === "undefined") return "week";
  const remembered = localStorage.getItem(rememberedView);
  if (narrow) return remembered === "day" || remembered === "month" ? remembered : "agenda";
  return remembered === "day" ||
    remembered === "workweek" ||
    remembered === "month" ||
    remembered === "agenda"
    ? remembered
    : "week";
}
