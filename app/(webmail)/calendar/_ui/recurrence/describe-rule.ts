import type { EventTime } from "#lib/contract/calendar.ts";
import { readRepeat } from "./read-repeat.ts";
import { type DayKind, type Ending, type MonthDay, type Repeat, weekdayCodes } from "./repeat.ts";
import { ruleParts } from "./rule-parts.ts";

/** The texts under `calendar.repeat`. */
export interface Words {
  t: (key: string, values?: Record<string, string | number>) => string;
  locale: string;
}

/** A rule as a sentence, such as "Every 3 weeks on Monday and Thursday, until 5 March 2027". */
export function describeRule(rule: string, start: EventTime, words: Words): string {
  const repeat = readRepeat(rule, start);
  return repeat ? describeRepeat(repeat, words) : describeParts(ruleParts(rule), start, words);
}

/** What the wizard says, as a sentence. */
export function describeRepeat(repeat: Repeat, words: Words): string {
  return describeRhythm(repeat, words) + describeEnding(repeat.ending, words);
}

function describeRhythm(repeat: Repeat, { t, locale }: Words): string {
  const n = repeat.interval;
  if (repeat.frequency === "daily") return t("daily", { n });
  if (repeat.frequency === "weekly") {
    if (n === 1 && repeat.weekdays.join() === "1,2,3,4,5") return t("everyWorkday");
    return t("weekly", { n, days: listOf(fromMonday(repeat.weekdays).map(weekdayName(locale)), locale) });
  }
  const day = describeMonthDay(repeat.on, { t, locale });
  if (repeat.frequency === "monthly") return t("monthly", { n, day });
  if (repeat.on.by === "date" && repeat.on.date > 0)
    return t("yearlyOnDate", { n, date: dateOfYear(repeat.month, repeat.on.date, locale) });
  return t("yearly", { n, day, month: monthName(repeat.month, locale) });
}

/** "the second Tuesday", "the last day", "day 15". */
function describeMonthDay(on: MonthDay, { t, locale }: Words): string {
  if (on.by === "date") return on.date === -1 ? t("lastDay") : t("dayNumber", { n: on.date });
  return t("nthDay", { nth: t(`nth.${on.nth}`), day: dayKindName(on.day, { t, locale }) });
}

/** "Tuesday", "weekday", "weekend day", "day". */
export function dayKindName(day: DayKind, { t, locale }: Words): string {
  return typeof day === "number" ? weekdayName(locale)(day) : t(`dayKind.${day}`);
}

function describeEnding(ending: Ending, { t, locale }: Words): string {
  if (ending.kind === "never") return "";
  if (ending.kind === "count") return t("endsCount", { n: ending.count });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return t("endsUntil", { date: date.format(new Date(`${ending.date}T00:00:00Z`)) });
}

const numberParts = ["BYYEARDAY", "BYWEEKNO", "BYMONTHDAY", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"];

/** Any other rule, part by part: longer than a person would say it, but complete. */
function describeParts(parts: Map<string, string>, start: EventTime, words: Words): string {
  const { t, locale } = words;
  const n = Number(parts.get("INTERVAL") ?? 1);
  const said = [t(`any.${parts.get("FREQ") ?? "DAILY"}`, { n })];
  const months = parts.get("BYMONTH")?.split(",");
  if (months)
    said.push(
      t("any.BYMONTH", {
        list: listOf(
          months.map((month) => monthName(Number(month), locale)),
          locale,
        ),
      }),
    );
  for (const name of numberParts) {
    const value = parts.get(name);
    if (value)
      said.push(
        t(`any.${name}`, {
          list: listOf(
            value.split(",").map((each) => each.trim()),
            locale,
          ),
        }),
      );
  }
  const days = parts.get("BYDAY")?.split(",");
  if (days)
    said.push(
      t("any.BYDAY", {
        list: listOf(
          days.map((day) => describeByDay(day, words)),
          locale,
        ),
      }),
    );
  return said.join(" ") + describeUntil(parts, start, words);
}

function describeByDay(text: string, { t, locale }: Words): string {
  const match = /^([+-]?\d+)?([A-Z]{2})$/.exec(text);
  const weekday = weekdayCodes.indexOf((match?.[2] ?? "") as (typeof weekdayCodes)[number]);
  if (!match || weekday < 0) return text;
  const name = weekdayName(locale)(weekday);
  if (!match[1]) return name;
  const nth = Number(match[1]);
  return nth === -1 || (nth >= 1 && nth <= 5)
    ? t("nthDay", { nth: t(`nth.${nth}`), day: name })
    : t("any.numbered", { n: nth, day: name });
}

function describeUntil(parts: Map<string, string>, start: EventTime, words: Words): string {
  const endings = ["COUNT", "UNTIL"].flatMap((name) => (parts.has(name) ? `${name}=${parts.get(name)}` : []));
  const ending = readRepeat(["FREQ=DAILY", ...endings].join(";"), start)?.ending;
  return ending ? describeEnding(ending, words) : "";
}

/** 0 is Sunday. */
export function weekdayName(locale: string, style: "long" | "short" | "narrow" = "long") {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" });
  // 4 January 1970 was a Sunday.
  return (weekday: number) => format.format(new Date((3 + weekday) * 86_400_000));
}

export function monthName(month: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, month - 1, 1),
  );
}

function dateOfYear(month: number, day: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });
  return format.format(Date.UTC(2024, month - 1, day));
}

function fromMonday(weekdays: readonly number[]): number[] {
  return [...weekdays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
}

function listOf(items: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}
