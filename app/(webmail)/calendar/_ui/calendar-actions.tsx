import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { EditScope, EventFields, Occurrence } from "#lib/contract/calendar.ts";
import { useUndo } from "../../../_data/use-undo.ts";
import { useCalendar } from "./calendar-context.tsx";
import { type Span, spanOf } from "./data/event-time.ts";
import { movedFields } from "./data/moved-fields.ts";
import { fetchEvent } from "./data/use-event.ts";
import { useEventChanges } from "./data/use-event-changes.ts";
import { ScopeDialog, type ScopeQuestion } from "./scope-dialog.tsx";

export interface CalendarActions {
  /** Makes an event and tells so, with Undo. Rejects when the server refuses. */
  create: (collectionId: string, fields: EventFields) => Promise<void>;
  /** Moves or resizes an occurrence; asks which ones of a series are meant. False: the person thought better of it. */
  move: (occurrence: Occurrence, span: Span) => Promise<boolean>;
  /** Deletes an occurrence; asks which ones of a series are meant. */
  remove: (
    occurrence: Pick<Occurrence, "itemId" | "version" | "recurrenceId" | "recurring">,
  ) => Promise<boolean>;
  /** Asks which occurrences of a series are meant; null: none. */
  askScope: (question: Omit<ScopeQuestion, "answer">) => Promise<EditScope | null>;
}

const ActionsContext = createContext<CalendarActions | null>(null);

/** What can be done to events. */
export function useCalendarActions(): CalendarActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error("useCalendarActions outside CalendarActionsProvider");
  return actions;
}

export function CalendarActionsProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("calendar.done");
  const client = useQueryClient();
  const { zone } = useCalendar();
  const changes = useEventChanges();
  const undo = useUndo();
  const [question, setQuestion] = useState<ScopeQuestion>();

  const askScope = useCallback<CalendarActions["askScope"]>(
    (asked) =>
      new Promise((resolve) => {
        setQuestion({
          ...asked,
          answer: (scope) => {
            setQuestion(undefined);
            resolve(scope);
          },
        });
      }),
    [],
  );

  const actions = useMemo<CalendarActions>(
    () => ({
      askScope,
      create: async (collectionId, fields) => {
        const id = crypto.randomUUID();
        const done = changes.create({
          id,
          collectionId,
          fields,
          painted: paintedEvent(id, collectionId, fields, zone),
        });
        undo(
          t("created"),
          done.then(({ id, version }) => ({ items: [{ id, version }] })),
        );
        await done;
      },
      move: async (occurrence, span) => {
        const scope = occurrence.recurring ? await askScope({ kind: "move" }) : "all";
        if (!scope) return false;
        const { itemId, version, recurrenceId } = occurrence;
        const done = changes.change({
          target: { itemId, version, recurrenceId, scope },
          fields: async () => movedFields(await fetchEvent(client, itemId, recurrenceId), scope, span, zone),
          paint: (one) => ({ ...one, ...movedAlong(one, occurrence, span) }),
        });
        undo(t("moved"), done);
        return done.then(
          () => true,
          () => false,
        );
      },
      remove: async (occurrence) => {
        const scope = occurrence.recurring ? await askScope({ kind: "delete" }) : "all";
        if (!scope) return false;
        const { itemId, version, recurrenceId } = occurrence;
        const done = changes.remove({ itemId, version, recurrenceId, scope });
        undo(t("deleted"), done);
        return done.then(
          () => true,
          () => false,
        );
      },
    }),
    [askScope, changes, client, t, undo, zone],
  );
  return (
    <ActionsContext value={actions}>
      {children}
      <ScopeDialog question={question} />
    </ActionsContext>
  );
}

/** An occurrence of a series, moved as far as another one of it. */
function movedAlong(one: Occurrence, moved: Occurrence, span: Span): Span {
  if (one.recurrenceId === moved.recurrenceId || one.allDay !== span.allDay)
    return span.allDay === one.allDay || one.recurrenceId === moved.recurrenceId ? span : one;
  const later = (from: string, to: string, time: string) => {
    const instant = new Date(Date.parse(time) + Date.parse(to) - Date.parse(from)).toISOString();
    return one.allDay ? instant.slice(0, 10) : instant;
  };
  return {
    allDay: one.allDay,
    start: later(moved.start, span.start, one.start),
    end: later(moved.end, span.end, one.end),
  };
}

/** How a new event looks until the server has answered. */
function paintedEvent(id: string, collectionId: string, fields: EventFields, zone: string): Occurrence {
  return {
    itemId: id,
    collectionId,
    // Not known yet.
    version: 0,
    recurrenceId: null,
    ...spanOf(fields, zone),
    title: fields.title,
    location: fields.location,
    color: fields.color,
    busy: fields.busy,
    status: fields.status,
    hidden: false,
    recurring: fields.rule !== null,
    hasReminder: fields.reminders.length > 0,
    attendees: fields.attendees.length,
    myStatus: null,
    // It cannot be changed before it is there.
    editable: false,
    kind: "event",
    completed: false,
  };
}
