import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { EventFields } from "#lib/contract/calendar.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useProfile } from "../../../../_data/use-profile.ts";
import { ColorPicker } from "../../../../_ui/color-picker.tsx";
import { HistoryButton } from "../../../_ui/history/history-button.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { movedTimes, wallDifference } from "../data/event-time.ts";
import { shiftRule } from "../recurrence/shift-rule.ts";
import { endsTooEarly, type Times } from "./draft-times.ts";
import styles from "./editor.module.css";
import { FreeBusy } from "./free-busy.tsx";
import { PeopleField } from "./people-field.tsx";
import { RemindersField } from "./reminders-field.tsx";
import { RepeatField } from "./repeat-field.tsx";
import { TimeFields } from "./time-fields.tsx";

/** The form of a new or an existing event. `save` rejects with what went wrong; what was written stays. */
export function EventForm(props: {
  title: string;
  fields: EventFields;
  collectionId: string;
  isNew?: boolean;
  readOnly?: boolean;
  close: () => void;
  save: (fields: EventFields, collectionId: string) => Promise<void>;
  remove?: () => Promise<void>;
  /** Of an event that the person may write to: its id. */
  historyOf?: string | undefined;
}) {
  const t = useTranslations("calendar.editor");
  const problemText = useProblemText();
  const { zone, calendars, writable } = useCalendar();
  const { data: profile } = useProfile();
  const formId = useId();
  const [fields, setFields] = useState(props.fields);
  const [collectionId, setCollectionId] = useState(props.collectionId);
  const [categories, setCategories] = useState(props.fields.categories.join(", "));
  const [problem, setProblem] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const change = (changes: Partial<EventFields>) => setFields((before) => ({ ...before, ...changes }));
  const calendarColor = calendars.find(({ id }) => id === collectionId)?.color ?? "#0f6cbd";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving || props.readOnly || endsTooEarly(fields, zone)) return;
    setSaving(true);
    setProblem(undefined);
    try {
      await props.save(
        { ...fields, title: fields.title.trim(), categories: splitWords(categories), organizer: organizer() },
        collectionId,
      );
    } catch (error) {
      setProblem(error);
    }
    setSaving(false);
  };
  /** Who invites; nobody while nobody is invited. */
  const organizer = (): EventFields["organizer"] => {
    if (fields.attendees.length === 0) return props.fields.attendees.length === 0 ? fields.organizer : null;
    return fields.organizer ?? (profile ? { address: profile.address, name: profile.name } : null);
  };

  /** A new event that was to repeat on its day does so on its new day; the server does the same for one that is there. */
  const shiftedRule = ({ start }: Times): Partial<EventFields> => {
    if (!props.isNew || !fields.rule) return {};
    const days = wallDifference(dateOf(fields.start), dateOf(start)).days;
    return { rule: shiftRule(fields.rule, fields.start.local.slice(0, 10), days) };
  };

  return (
    <DialogBody>
      <DialogTitle
        action={
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("close")}
            onClick={props.close}
          />
        }
      >
        {props.title}
      </DialogTitle>
      <DialogContent>
        <form id={formId} className={styles.fields} onSubmit={submit}>
          {problem !== undefined && (
            <MessageBar intent="error">
              <MessageBarBody>{problemText(problem)}</MessageBarBody>
            </MessageBar>
          )}
          <Field label={t("title")}>
            <Input
              autoFocus
              size="large"
              value={fields.title}
              maxLength={1000}
              placeholder={t("titleHint")}
              onChange={(_, { value }) => change({ title: value })}
            />
          </Field>
          <TimeFields times={fields} change={(times) => change({ ...times, ...shiftedRule(times) })} />
          <RepeatField rule={fields.rule} start={fields.start} change={(rule) => change({ rule })} />
          <PeopleField attendees={fields.attendees} change={(attendees) => change({ attendees })} />
          <FreeBusy
            attendees={fields.attendees}
            times={fields}
            move={(start, end) => change(movedTimes(fields, { allDay: false, start, end }, zone))}
          />
          <Field label={t("location")}>
            <Input
              value={fields.location}
              maxLength={2000}
              onChange={(_, { value }) => change({ location: value })}
            />
          </Field>
          <RemindersField reminders={fields.reminders} change={(reminders) => change({ reminders })} />
          <Field label={t("description")}>
            <Textarea
              resize="vertical"
              rows={4}
              value={fields.description}
              maxLength={200_000}
              onChange={(_, { value }) => change({ description: value })}
            />
          </Field>
          <div className={styles.pair}>
            <Field label={t("calendar")}>
              <Select value={collectionId} onChange={(_, { value }) => setCollectionId(value)}>
                {calendars
                  .filter((calendar) => writable.includes(calendar) || calendar.id === collectionId)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </Select>
            </Field>
            <Field label={t("busy")}>
              <Select
                value={fields.busy ? "busy" : "free"}
                onChange={(_, { value }) => change({ busy: value === "busy" })}
              >
                <option value="busy">{t("showBusy")}</option>
                <option value="free">{t("showFree")}</option>
              </Select>
            </Field>
          </div>
          <div className={styles.pair}>
            <Field label={t("categories")} hint={t("categoriesHint")}>
              <Input value={categories} onChange={(_, { value }) => setCategories(value)} />
            </Field>
            <Field label={t("url")}>
              <Input
                type="url"
                value={fields.url}
                maxLength={2000}
                onChange={(_, { value }) => change({ url: value })}
              />
            </Field>
          </div>
          <Checkbox
            label={t("private")}
            checked={fields.visibility === "private"}
            onChange={(_, { checked }) => change({ visibility: checked ? "private" : "public" })}
          />
          <div className={styles.swatches}>
            <Checkbox
              label={t("ownColor")}
              checked={fields.color !== null}
              onChange={(_, { checked }) => change({ color: checked ? calendarColor : null })}
            />
            {fields.color !== null && (
              <ColorPicker label={t("color")} color={fields.color} choose={(color) => change({ color })} />
            )}
          </div>
          {fields.links.length > 0 && (
            <Field label={t("links")}>
              <ul className={styles.links}>
                {fields.links.map((link) => (
                  <li key={link.target}>
                    {link.title || link.target}
                    <Button
                      appearance="subtle"
                      size="small"
                      icon={<DismissRegular />}
                      aria-label={t("removeLink", { title: link.title || link.target })}
                      onClick={() => change({ links: fields.links.filter((one) => one !== link) })}
                    />
                  </li>
                ))}
              </ul>
            </Field>
          )}
        </form>
      </DialogContent>
      <DialogActions fluid className={styles.actions}>
        {props.remove && !props.readOnly && (
          <Button icon={<DeleteRegular />} className={styles.delete} onClick={() => void props.remove?.()}>
            {t("delete")}
          </Button>
        )}
        {props.historyOf && <HistoryButton itemId={props.historyOf} />}
        <Button onClick={props.close}>{t("cancel")}</Button>
        {!props.readOnly && (
          <Button appearance="primary" type="submit" form={formId} disabledFocusable={isSaving}>
            {t("save")}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  );
}

function dateOf({ local, timeZone }: EventFields["start"]): EventFields["start"] {
  return { local: local.slice(0, 10), timeZone };
}

function splitWords(text: string): string[] {
  return [...new Set(text.split(",").map((word) => word.trim().slice(0, 60)))].filter(Boolean).slice(0, 50);
}
