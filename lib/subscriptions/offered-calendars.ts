import type { OfferedCalendar } from "./types.ts";

/** Public holidays as Google publishes them, by the name of the country in its addresses. */
const countries: readonly [name: string, key: string][] = [
  ["Australia", "australian"],
  ["Austria", "austrian"],
  ["Brazil", "brazilian"],
  ["Canada", "canadian"],
  ["Denmark", "danish"],
  ["France", "french"],
  ["Germany", "german"],
  ["India", "indian"],
  ["Ireland", "irish"],
  ["Italy", "italian"],
  ["Japan", "japanese"],
  ["Mexico", "mexican"],
  ["Netherlands", "dutch"],
  ["New Zealand", "new_zealand"],
  ["Norway", "norwegian"],
  ["Poland", "polish"],
  ["Portugal", "portuguese"],
  ["Spain", "spain"],
  ["Sweden", "swedish"],
  ["United Kingdom", "uk"],
  ["United States", "usa"],
];

/**
 * The calendars that are offered by name. `setting` is the operator's list, `Name=https://address; Name=https://address`;
 * empty: public holidays. Throws on a part that is not of this form.
 */
export function offeredCalendars(setting: string): OfferedCalendar[] {
  const parts = setting.split(";").map((part) => part.trim());
  const own = parts.filter((part) => part !== "").map(readPart);
  return own.length > 0 ? own : holidays();
}

function readPart(part: string): OfferedCalendar {
  const [, name, url] = /^([^=]{1,100})=\s*(https?:\/\/\S+)$/.exec(part) ?? [];
  if (!name || !url) throw new Error(`OFFERED_CALENDARS: "${part}" is not Name=https://address.`);
  return { name: name.trim(), url };
}

function holidays(): OfferedCalendar[] {
  return countries.map(([name, key]) => ({
    name: `Holidays in ${name}`,
    url: `https://calendar.google.com/calendar/ical/en.${key}%23holiday%40group.v.calendar.google.com/public/basic.ics`,
  }));
}
