/** `1985-04-12` or, where the year is not known, `--04-12`, as a person writes it. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(day) ?? [];
  // Without a year the day is taken from a leap year, so that February 29 stays what it is.
  const at = new Date(Date.UTC(year === "-" ? 2000 : Number(year), Number(month) - 1, Number(date)));
  if (Number.isNaN(at.getTime())) return day;
  const withYear = year === "-" ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(undefined, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...withYear,
  }).format(at);
}
