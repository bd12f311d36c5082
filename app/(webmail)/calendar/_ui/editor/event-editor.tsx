import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { CalendarEvent, EventFields } from "#lib/contract/calendar.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useCalendarActions } from "../calendar-actions.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { useEvent } from "../data/use-event.ts";
import { editedFields } from "./changed-fields.ts";
import styles from "./editor.module.css";
import { EventForm } from "./event-form.tsx";
import { useSaveEvent } from "./use-save-event.tsx";

type Opened =
  | { kind: "edit"; eventId: string; recurrenceId: string | null }
  | { kind: "new"; fields: EventFields; collectionId: string | undefined };

/** All fields of an event: a dialog, on a phone the whole screen. */
export function EventEditor(props: { opened: Opened; narrow: boolean; close: () => void }) {
  const { opened, narrow, close } = props;
  return (
    <Dialog open onOpenChange={(_, { type }) => type !== "backdropClick" && close()}>
      <DialogSurface className={narrow ? styles.full : styles.surface}>
        {opened.kind === "new" ? (
          <NewEvent {...opened} close={close} />
        ) : (
          <ExistingEvent {...opened} close={close} />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function NewEvent(props: { fields: EventFields; collectionId: string | undefined; close: () => void }) {
  const t = useTranslations("calendar.editor");
  const { writable } = useCalendar();
  const { create } = useCalendarActions();
  return (
    <EventForm
      isNew
      title={t("newEvent")}
      fields={props.fields}
      collectionId={props.collectionId ?? writable[0]?.id ?? ""}
      close={props.close}
      save={async (fields, collectionId) => {
        await create(collectionId, fields);
        props.close();
      }}
    />
  );
}

function ExistingEvent(props: { eventId: string; recurrenceId: string | null; close: () => void }) {
  const t = useTranslations("calendar.editor");
  const problemText = useProblemText();
  const { remove } = useCalendarActions();
  const { data, error, isFetching } = useEvent(props.eventId, props.recurrenceId);
  const opened = useRef<CalendarEvent>(undefined);
  // What is known from before may be stale; what is being written stays when news of the event comes in.
  if (!isFetching) opened.current ??= data;
  const event = opened.current;
  const { save, conflict } = useSaveEvent(event, props.close);
  if (!event)
    return (
      <DialogBody>
        <DialogTitle action={<Button onClick={props.close}>{t("cancel")}</Button>}>
          {t("editEvent")}
        </DialogTitle>
        <DialogContent>
          {error ? (
            <MessageBar intent="error">
              <MessageBarBody>{problemText(error)}</MessageBarBody>
            </MessageBar>
          ) : (
            <Spinner size="small" aria-label={t("loading")} />
          )}
        </DialogContent>
      </DialogBody>
    );
  return (
    <>
      <EventForm
        title={event.editable ? t("editEvent") : t("readOnly")}
        fields={editedFields(event)}
        collectionId={event.collectionId}
        readOnly={!event.editable}
        historyOf={event.editable ? event.id : undefined}
        close={props.close}
        save={save}
        remove={async () => {
          const { id, version, recurrenceId, recurring } = event;
          if (await remove({ itemId: id, version, recurrenceId, recurring })) props.close();
        }}
      />
      {conflict}
    </>
  );
}
