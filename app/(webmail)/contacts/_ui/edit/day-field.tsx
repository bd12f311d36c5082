import { Input, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./form.module.css";

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** A day of which the year may be unknown. What is half filled in is told as an impossible day. */
export function DayField(props: {
  label: string;
  /** `1985-04-12`, `--04-12` or null. */
  day: string | null;
  isWrong: boolean;
  setDay: (day: string | null) => void;
}) {
  const t = useTranslations("contacts.fields");
  const [parts, setParts] = useState(() => partsOf(props.day));
  const { year, month, date } = parts;
  const monthName = new Intl.DateTimeFormat(undefined, { month: "long", timeZone: "UTC" });

  const change = (part: Partial<typeof parts>) => {
    const next = { ...parts, ...part };
    setParts(next);
    if (!next.year && !next.month && !next.date) return props.setDay(null);
    props.setDay(
      `${next.year ? next.year.padStart(4, "0") : "-"}-${next.month || "00"}-${next.date.padStart(2, "0")}`,
    );
  };
  return (
    <fieldset className={styles.day}>
      <legend>{props.label}</legend>
      <Input
        className={styles.dayNumber}
        inputMode="numeric"
        maxLength={2}
        value={date}
        aria-label={t("dayOf", { what: props.label })}
        placeholder={t("day")}
        aria-invalid={props.isWrong}
        onChange={(_, { value }) => change({ date: value.replace(/\D/g, "") })}
      />
      <Select
        className={styles.month}
        value={month}
        aria-label={t("monthOf", { what: props.label })}
        onChange={(_, { value }) => change({ month: value })}
      >
        <option value="">{t("month")}</option>
        {months.map((each, index) => (
          <option key={each} value={each}>
            {monthName.format(new Date(Date.UTC(2000, index, 15)))}
          </option>
        ))}
      </Select>
      <Input
        className={styles.year}
        inputMode="numeric"
        maxLength={4}
        value={year}
        aria-label={t("yearOf", { what: props.label })}
        placeholder={t("year")}
        onChange={(_, { value }) => change({ year: value.replace(/\D/g, "") })}
      />
    </fieldset>
  );
}

function partsOf(day: string | null) {
  const [, year = "", month = "", date = ""] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(day ?? "") ?? [];
  return { year: year === "-" ? "" : year, month: month === "00" ? "" : month, date: date.replace(/^0/, "") };
}
