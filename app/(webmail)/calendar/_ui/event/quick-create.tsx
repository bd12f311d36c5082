import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  type PositioningVirtualElement,
  Select,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useMemo, useState } from "react";
import type { EventFields } from "#lib/contract/calendar.ts";
import { useCalendarActions } from "../calendar-actions.tsx";
import { useCalendar } from "../calendar-context.tsx";
import type { Span } from "../data/event-time.ts";
import { describeTimes } from "../grid/event-key.ts";
import { newFields } from "../new-fields.ts";
import styles from "./event.module.css";

/** A new event with title and calendar only, where it was drawn. */
export function QuickCreate(props: {
  span: Span;
  place: DOMRect;
  close: () => void;
  more: (fields: EventFields, collectionId: string | undefined) => void;
}) {
  const t = useTranslations("calendar.quick");
  const { zone, preferences, writable } = useCalendar();
  const { create } = useCalendarActions();
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<string>();
  const headingId = useId();
  const collectionId = chosen ?? writable[0]?.id;
  const { span, place, close } = props;
  const target = useMemo<PositioningVirtualElement>(() => ({ getBoundingClientRect: () => place }), [place]);
  const fields = () => newFields(span, zone, preferences, title.trim());

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!collectionId) return;
    close();
    void create(collectionId, fields()).catch(() => undefined);
  };
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{
        target,
        position: "below",
        fallbackPositions: ["above", "after", "before"],
        pinned: false,
      }}
    >
      <PopoverSurface className={styles.quick} aria-labelledby={headingId}>
        <form onSubmit={save}>
          <h2 id={headingId} className={styles.quickTitle}>
            {t("title")}
          </h2>
          <Field label={t("name")}>
            <Input autoFocus value={title} maxLength={1000} onChange={(_, { value }) => setTitle(value)} />
          </Field>
          <p className={styles.when}>{describeTimes(span, zone, t("allDay"))}</p>
          {writable.length > 1 && (
            <Field label={t("calendar")}>
              <Select value={collectionId} onChange={(_, { value }) => setChosen(value)}>
                {writable.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <div className={styles.quickActions}>
            <Button onClick={() => props.more(fields(), collectionId)}>{t("more")}</Button>
            <Button appearance="primary" type="submit" disabled={!collectionId}>
              {t("save")}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
