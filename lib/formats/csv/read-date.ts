/** The order of the numbers in dates such as 04/05/1985. */
export type DateOrder = "month-first" | "day-first";

/**
 * The order that all dates of a column fit, by the first that leaves no choice: 13/05 can only be the 13th of May.
 * Where all leave one, dots mean day first (12.4.1985) and strokes month first, as Outlook and Google write.
 */
export function guessDateOrder(dates: string[]): DateOrder {
  for (const date of dates) {
    const [, first = 0, second = 0] = (byPlace.exec(date.trim()) ?? []).map(Number);
    if (first > 12 && second <= 12) return "day-first";
    if (second > 12 && first <= 12) return "month-first";
  }
  return dates.some((date) => /^\d+\.\s?\d+\./.test(date.trim())) ? "day-first" : "month-first";
}

const byPlace = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{2}(?:\d{2})?)?$/;

/**
 * A date of a CSV cell as `1985-04-12` or `--04-12`; null for none (Outlook writes 0/0/00). What is no date is given back
 * as it stands.
 */
export function readDate(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  if (!text || /^0+[./-]0+[./-]0+$/.test(text)) return null;
  const iso = /^(?:(\d{4})|-)-?[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]) ?? text;
  const numbers = byPlace.exec(text);
  if (!numbers) return text;
  const [, first, second, year] = numbers;
  const [month, day] = order === "day-first" ? [second, first] : [first, second];
  return dateOf(year, month, day) ?? text;
}

/** `1985-04-12` of its numbers, `--04-12` without a year; null where they are no date. */
export function dateOf(year = "", month = "", day = ""): string | null {
  const [m, d] = [Number(month), Number(day)];
  if (!m || !d || m > 12 || d > 31) return null;
  const end = `${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  // 1604 is what Apple and Outlook write for a birthday whose year is not known.
  return !Number(year) || Number(year) === 1604 ? `--${end}` : `${fullYear(year)}-${end}`;
}

/** Of two digits: of a person who lives. */
function fullYear(year: string): string {
  if (year.length !== 2) return year.padStart(4, "0");
  return `${Number(year) > new Date().getFullYear() % 100 ? 19 : 20}${year}`;
}
