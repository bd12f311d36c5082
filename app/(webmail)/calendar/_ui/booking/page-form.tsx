import { Field, Input, Select, Switch, Textarea } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCollections } from "#app/_data/use-collections.ts";
import type { BookingPageFields } from "#lib/contract/booking.ts";
import styles from "../extras.module.css";
import { ChoiceField } from "./choice-field.tsx";
import { HoursFields } from "./hours-fields.tsx";

const lengths = [15, 20, 30, 45, 60, 90, 120];
const buffers = [0, 5, 10, 15, 30, 60];
const notices = [0, 60, 240, 720, 1440, 2880, 10_080];
const horizons = [7, 14, 30, 60, 90, 180, 365];
const limits = [null, 1, 2, 3, 4, 5, 6, 8, 10];

interface Props {
  fields: BookingPageFields;
  change: (fields: BookingPageFields) => void;
  /** Show what is missing. */
  isTried: boolean;
}

/** All that a person sets of a booking page. */
export function PageForm({ fields, change, isTried }: Props) {
  const t = useTranslations("calendarExtras.bookingPages");
  const { data: collections = [] } = useCollections("calendar");
  const calendars = collections.filter(({ owner, role }) => owner.isMe && role !== "subscribed");
  const zones = useMemo(
    () => [...new Set([fields.zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort(),
    [fields.zone],
  );
  const set = (some: Partial<BookingPageFields>) => change({ ...fields, ...some });
  const minutes = (count: number | null) => {
    const each = count ?? 0;
    if (each === 0) return t("none");
    if (each % 1440 === 0) return t("days", { count: each / 1440 });
    return each >= 60 && each % 60 === 0
      ? t("hoursLong", { count: each / 60 })
      : t("minutes", { count: each });
  };
  return (
    <>
      <Field
        label={t("title")}
        validationMessage={isTried && !fields.title.trim() ? t("titleMissing") : null}
      >
        <Input maxLength={200} value={fields.title} onChange={(_, data) => set({ title: data.value })} />
      </Field>
      <Field label={t("description")}>
        <Textarea
          maxLength={2000}
          resize="vertical"
          value={fields.description}
          onChange={(_, data) => set({ description: data.value })}
        />
      </Field>
      <div className={styles.pair}>
        <ChoiceField
          label={t("length")}
          value={fields.minutes}
          choices={lengths}
          words={minutes}
          choose={(value) => set({ minutes: value ?? 30 })}
        />
        <Field label={t("calendar")}>
          <Select value={fields.calendarId} onChange={(_, data) => set({ calendarId: data.value })}>
            {calendars.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <HoursFields hours={fields.hours} change={(hours) => set({ hours })} />
      <Field label={t("zone")}>
        <Select value={fields.zone} onChange={(_, data) => set({ zone: data.value })}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <ChoiceField
          label={t("bufferBefore")}
          value={fields.bufferBefore}
          choices={buffers}
          words={minutes}
          choose={(value) => set({ bufferBefore: value ?? 0 })}
        />
        <ChoiceField
          label={t("bufferAfter")}
          value={fields.bufferAfter}
          choices={buffers}
          words={minutes}
          choose={(value) => set({ bufferAfter: value ?? 0 })}
        />
        <ChoiceField
          label={t("notice")}
          value={fields.notice}
          choices={notices}
          words={minutes}
          choose={(value) => set({ notice: value ?? 0 })}
        />
        <ChoiceField
          label={t("daysAhead")}
          value={fields.daysAhead}
          choices={horizons}
          words={(count) => t("days", { count: count ?? 0 })}
          choose={(value) => set({ daysAhead: value ?? 30 })}
        />
        <ChoiceField
          label={t("mostPerDay")}
          value={fields.mostPerDay}
          choices={limits}
          words={(count) => (count === null ? t("noLimit") : String(count))}
          choose={(mostPerDay) => set({ mostPerDay })}
        />
      </div>
      <Switch
        label={t("enabled")}
        checked={fields.enabled}
        onChange={(_, data) => set({ enabled: data.checked })}
      />
    </>
  );
}
