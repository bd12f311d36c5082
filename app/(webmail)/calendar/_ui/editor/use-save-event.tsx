import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { CalendarEvent, EditScope, EventFields } from "#lib/contract/calendar.ts";
import { ApiProblem } from "../../../../_data/api-client.ts";
import { useUndo } from "../../../../_data/use-undo.ts";
import { ConflictDialog, type ConflictRow } from "../../../../_ui/conflict-dialog.tsx";
import { useCalendarActions } from "../calendar-actions.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { spanOf } from "../data/event-time.ts";
import { fetchEvent } from "../data/use-event.ts";
import { useEventChanges } from "../data/use-event-changes.ts";
import { describeTimes } from "../grid/event-key.ts";
import { describeRule } from "../recurrence/describe-rule.ts";
import { useRepeatWords } from "../recurrence/use-repeat-words.ts";
import { changedFields, editedFields, scopedFields } from "./changed-fields.ts";

interface Attempt {
  fields: EventFields;
  collectionId: string;
  scope: EditScope;
}

/**
 * Saves an edited event, `event` being what its fields were when they were put into the form: asks which ones of a series are meant, and where somebody else was faster, which version shall hold.
 * `save` resolves when the editor may do something again.
 */
export function useSaveEvent(event: CalendarEvent | undefined, close: () => void) {
  const t = useTranslations("calendar.done");
  const client = useQueryClient();
  const { zone } = useCalendar();
  const { askScope } = useCalendarActions();
  const { change } = useEventChanges();
  const undo = useUndo();
  const rowsOf = useConflictRows();
  const [theirs, setTheirs] = useState<{ event: CalendarEvent; attempt: Attempt }>();

  const send = async (base: CalendarEvent, version: number, attempt: Attempt): Promise<void> => {
    const { fields, scope, collectionId } = attempt;
    const changed = changedFields(editedFields(base), fields);
    const moved = collectionId !== base.collectionId;
    if (Object.keys(changed).length === 0 && !moved) return close();
    const span =
      changed.start || changed.end || changed.allDay !== undefined ? spanOf(fields, zone) : undefined;
    const done = await change({
      target: { itemId: base.id, version, recurrenceId: base.recurrenceId, scope },
      fields: scopedFields(changed, base, scope),
      collectionId: moved ? collectionId : undefined,
      paint: (one) => ({
        ...one,
        title: fields.title,
        location: fields.location,
        color: fields.color,
        busy: fields.busy,
        collectionId,
        ...(one.recurrenceId === base.recurrenceId && span),
      }),
    });
    undo(t("changed"), done);
    close();
  };

  const save = async (fields: EventFields, collectionId: string): Promise<void> => {
    const base = event;
    if (!base) return;
    const moved = collectionId !== base.collectionId;
    const ruleChanged = fields.rule !== base.series.rule;
    const scope =
      !base.recurring || moved
        ? "all"
        : await askScope({ kind: "change", without: ruleChanged ? ["this"] : [] });
    if (!scope) return;
    const attempt = { fields, collectionId, scope };
    try {
      await send(base, base.version, attempt);
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === "conflict")) throw error;
      setTheirs({ event: await fetchEvent(client, base.id, base.recurrenceId), attempt });
    }
  };

  const conflict: ReactNode = (
    <ConflictDialog
      rows={theirs && rowsOf(theirs.attempt.fields, editedFields(theirs.event))}
      cancel={() => setTheirs(undefined)}
      takeTheirs={() => {
        setTheirs(undefined);
        close();
      }}
      keepMine={() => {
        if (!theirs) return;
        setTheirs(undefined);
        // Against what the other one wrote, so that every field is as this person wants it.
        void send(theirs.event, theirs.event.version, theirs.attempt).catch(() =>
          save(theirs.attempt.fields, theirs.attempt.collectionId),
        );
      }}
    />
  );
  return { save, conflict };
}

/** Both versions as a person reads them. */
function useConflictRows(): (mine: EventFields, theirs: EventFields) => ConflictRow[] {
  const t = useTranslations("calendar.editor");
  const words = useRepeatWords();
  const { zone } = useCalendar();
  const read: [string, (fields: EventFields) => string][] = [
    [t("title"), ({ title }) => title],
    [t("when"), (fields) => describeTimes(spanOf(fields, zone), zone, t("allDay"))],
    [t("repeat"), ({ rule, start }) => (rule ? describeRule(rule, start, words) : "")],
    [t("location"), ({ location }) => location],
    [t("description"), ({ description }) => description],
    [t("people"), ({ attendees }) => attendees.map(({ name, address }) => name || address).join(", ")],
    [t("categories"), ({ categories }) => categories.join(", ")],
  ];
  return (mine, theirs) => read.map(([label, text]) => ({ label, mine: text(mine), theirs: text(theirs) }));
}
