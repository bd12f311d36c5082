import { civilDate, dayLength } from "./civil-date.ts";
import { type Rule, type Until, weekdayNames } from "./rule.ts";

/** The text of a rule as RRULE has it, without the name of the property; parseRule of it gives the same rule. */
export function formatRule(rule: Rule): string {
  const parts = [
    // SKIP may stand only beside RSCALE (RFC 7529 section 4.1).
    rule.skip === "omit" ? "" : "RSCALE=GREGORIAN",
    `FREQ=${rule.frequency}`,
    rule.interval === 1 ? "" : `INTERVAL=${rule.interval}`,
    rule.count === null ? "" : `COUNT=${rule.count}`,
    rule.until === null ? "" : `UNTIL=${formatUntil(rule.until)}`,
    list("BYMONTH", rule.byMonth),
    list("BYWEEKNO", rule.byWeekNo),
    list("BYYEARDAY", rule.byYearDay),
    list("BYMONTHDAY", rule.byMonthDay),
    list(
      "BYDAY",
      rule.byDay.map(({ nth, weekday }) => `${nth || ""}${weekdayNames[weekday]}`),
    ),
    list("BYHOUR", rule.byHour),
    list("BYMINUTE", rule.byMinute),
    list("BYSECOND", rule.bySecond),
    list("BYSETPOS", rule.bySetPos),
    rule.weekStart === 1 ? "" : `WKST=${weekdayNames[rule.weekStart]}`,
    rule.skip === "omit" ? "" : `SKIP=${rule.skip.toUpperCase()}`,
  ];
  return parts.filter(Boolean).join(";");
}

function formatUntil({ kind, wall }: Until): string {
  const { year, month, day } = civilDate(Math.floor(wall / dayLength));
  const date = String(year).padStart(4, "0") + two(month) + two(day);
  if (kind === "date") return date;
  const second = Math.floor((wall - Math.floor(wall / dayLength) * dayLength) / 1000);
  const time = two(Math.floor(second / 3600)) + two(Math.floor(second / 60) % 60) + two(second % 60);
  return `${date}T${time}${kind === "utc" ? "Z" : ""}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function list(name: string, values: readonly (number | string)[]): string {
  return values.length === 0 ? "" : `${name}=${values.join(",")}`;
}
