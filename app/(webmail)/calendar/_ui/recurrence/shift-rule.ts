import { weekdayCodes } from "./repeat.ts";
import { ruleParts } from "./rule-parts.ts";

/**
 * The rule of a series whose first day is moved by `days`, so that a meeting of each Monday becomes one of each Tuesday.
 * Only where the rule names plain days of the week, or one day of the month that was the first one's (`from`, YYYY-MM-DD)
 * and stays in its month; any other rule stays as it is.
 */
export function shiftRule(rule: string, from: string, days: number): string {
  const parts = ruleParts(rule);
  const byDay = parts.get("BYDAY");
  if (parts.get("FREQ") === "WEEKLY" && byDay && days % 7 !== 0) {
    const codes = byDay.split(",").map((code) => weekdayCodes.findIndex((known) => known === code));
    if (codes.includes(-1)) return rule;
    const shifted = codes.map((code) => weekdayCodes[(((code + days) % 7) + 7) % 7]);
    return replacePart(rule, "BYDAY", shifted.join(","));
  }
  const day = Number(from.slice(8, 10));
  if (parts.get("BYMONTHDAY") === String(day) && day + days >= 1 && day + days <= 28)
    return replacePart(rule, "BYMONTHDAY", String(day + days));
  return rule;
}

function replacePart(rule: string, name: string, value: string): string {
  return rule
    .split(";")
    .map((part) => (part.toUpperCase().startsWith(`${name}=`) ? `${name}=${value}` : part))
    .join(";");
}
