// Days of the proleptic Gregorian calendar as numbers: day 0 is 1 January 1970. Months run from 1 to 12.

export type CivilDate = { year: number; month: number; day: number };

/** Milliseconds of a day of 24 hours, as wall time has them. */
export const dayLength = 86_400_000;

/** The number of this day. Also right for years below 100, where Date.UTC is not. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last, so that the days before a month need no table.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The date of this day number. */
export function civilDate(number: number): CivilDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return daysInYear(year) - 337;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function daysInYear(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365;
}

/** 0 is Sunday, as in Date. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The first day of the week that this day lies in. */
export function weekBegin(number: number, weekStart: number): number {
  return number - ((weekdayOf(number) - weekStart + 7) % 7);
}

/** The first day of week 1: the first week with at least four days in the year (RFC 5545 section 3.3.10). */
export function firstWeek(year: number, weekStart: number): number {
  return weekBegin(dayNumber(year, 1, 4), weekStart);
}

/** The year whose numbered weeks this day belongs to. */
export function weekYear(number: number, weekStart: number): number {
  const { year } = civilDate(number);
  if (number < firstWeek(year, weekStart)) return year - 1;
  return number < firstWeek(year + 1, weekStart) ? year : year + 1;
}
