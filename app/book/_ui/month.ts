/** A month of the Gregorian calendar: `2026-11`. */
export type Month = `${number}-${string}`;

const day = 86_400_000;

export function monthOf(date: Date): Month {
  return date.toISOString().slice(0, 7) as Month;
}

export function shiftMonth(month: Month, by: number): Month {
  const shifted = firstOf(month);
  shifted.setUTCMonth(shifted.getUTCMonth() + by);
  return monthOf(shifted);
}

/** The days of a month (`2026-11-23`) by weeks that begin on Monday; null where a week reaches beyond it. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = firstOf(month);
  const length = Math.round((firstOf(shiftMonth(month, 1)).getTime() - first.getTime()) / day);
  const before = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const date = index - before + 1;
    return date < 1 || date > length ? null : `${month}-${String(date).padStart(2, "0")}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** A time that holds the whole month in every zone of the world. */
export function rangeOf(month: Month): { from: string; to: string } {
  return {
    from: new Date(firstOf(month).getTime() - day).toISOString(),
    to: new Date(firstOf(shiftMonth(month, 1)).getTime() + day).toISOString(),
  };
}

function firstOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
