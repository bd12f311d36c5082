import type { TaskPriority } from "#lib/contract/tasks.ts";
import { addDays, type Day, weekdayOf } from "../../../_data/days.ts";

/** What one typed line says. */
export interface QuickAdd {
  title: string;
  day: Day | null;
  /** `HH:MM`. */
  clock: string | null;
  priority: TaskPriority;
  categories: string[];
  /** The list's id. */
  collectionId: string | null;
  rule: string | null;
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const codes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const months = "january february march april may june july august september october november december".split(
  " ",
);
const priorities: Record<string, TaskPriority> = {
  high: "high",
  medium: "medium",
  low: "low",
  "1": "high",
  "2": "medium",
  "3": "low",
};
const weekday = "(sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat|(?:sun|mon|tues|wednes|thurs|fri|satur)day)";
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const units: Record<string, { code: string; days: number }> = {
  day: { code: "DAILY", days: 1 },
  week: { code: "WEEKLY", days: 7 },
  month: { code: "MONTHLY", days: 30 },
  year: { code: "YEARLY", days: 365 },
};

type Reader = (found: RegExpMatchArray, so: QuickAdd, today: Day) => Partial<QuickAdd>;

/** Each is looked for as whole words anywhere in the line; the first hit of each counts and is taken out of the title. */
const readers: [RegExp, Reader][] = [
  [
    /!(high|medium|low|[123])(?=\s|$)/i,
    ([, word = ""]) => ({ priority: priorities[word.toLowerCase()] ?? "none" }),
  ],
  [
    new RegExp(`\\bevery ${weekday}\\b`, "i"),
    ([, name = ""], _, today) => {
      const place = weekdayNumber(name);
      return { rule: `FREQ=WEEKLY;BYDAY=${codes[place]}`, day: nextWeekday(today, place, true) };
    },
  ],
  [
    /\b(?:every (weekday|workday)|weekdays)\b/i,
    (_, __, today) => ({ rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", day: nextWorkday(today) }),
  ],
  [
    /\bevery (?:(\d{1,2}) )?(day|week|month|year)s?\b/i,
    ([, count, unit = ""], so, today) => ({
      rule: ruleOf(unit.toLowerCase(), Number(count ?? 1)),
      day: so.day ?? today,
    }),
  ],
  [
    /\b(daily|weekly|monthly|yearly)\b/i,
    ([, word = ""], so, today) => ({ rule: `FREQ=${word.toUpperCase()}`, day: so.day ?? today }),
  ],
  [/\b(?:on )?(\d{4}-\d{2}-\d{2})\b/, ([, day = ""]) => (isDay(day) ? { day } : {})],
  [/\btoday\b/i, (_, __, today) => ({ day: today })],
  [/\b(?:tomorrow|tmr)\b/i, (_, __, today) => ({ day: addDays(today, 1) })],
  [
    /\bin (\d{1,3}) (day|week|month|year)s?\b/i,
    ([, count = "1", unit = ""], _, today) => ({
      day: addDays(today, Number(count) * (units[unit.toLowerCase()]?.days ?? 1)),
    }),
  ],
  [/\bnext week\b/i, (_, __, today) => ({ day: nextWeekday(today, 1, false) })],
  [
    new RegExp(`\\b(?:on )?(next )?${weekday}(?![\\w'’])`, "i"),
    ([, next, name = ""], _, today) => {
      const day = nextWeekday(today, weekdayNumber(name), false);
      // "next friday" is that of next week, and today is in this one.
      return { day: next && day < nextWeekday(today, 1, false) ? addDays(day, 7) : day };
    },
  ],
  [
    new RegExp(`\\b(?:on )?(\\d{1,2})(?:st|nd|rd|th|\\.)? ${month}\\b`, "i"),
    ([, date = "", name = ""], _, today) => dayOfMonth(today, name, Number(date)),
  ],
  [
    new RegExp(`\\b(?:on )?${month} (\\d{1,2})(?:st|nd|rd|th)?\\b`, "i"),
    ([, name = "", date = ""], _, today) => dayOfMonth(today, name, Number(date)),
  ],
  [
    /\b(?:at )?([01]?\d|2[0-3]):([0-5]\d)\b/,
    ([, hour = "", minute = ""], so, today) => ({
      clock: `${hour.padStart(2, "0")}:${minute}`,
      day: so.day ?? today,
    }),
  ],
  [
    /\b(?:at )?(1[0-2]|[1-9])(?::([0-5]\d))? ?(am|pm)\b/i,
    ([, hour = "", minute = "00", half = ""], so, today) => ({
      clock: `${String((Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0)).padStart(2, "0")}:${minute}`,
      day: so.day ?? today,
    }),
  ],
];

/** Reads a line such as "Call the bank fri 14:00 !high #money ~Work". What is not understood is the title. */
export function parseQuickAdd(
  line: string,
  today: Day,
  lists: readonly { id: string; name: string }[],
): QuickAdd {
  let so: QuickAdd = {
    title: "",
    day: null,
    clock: null,
    priority: "none",
    categories: [],
    collectionId: null,
    rule: null,
  };
  let rest = line;
  rest = rest.replace(/(^|\s)#([^\s#]{1,60})/g, (_, space: string, name: string) => {
    so.categories.push(name.replaceAll("_", " "));
    return space;
  });
  rest = rest.replace(/(^|\s)~(\S{1,100})/, (whole: string, space: string, name: string) => {
    const list = findList(lists, name);
    if (!list) return whole;
    so.collectionId = list.id;
    return space;
  });
  for (const [pattern, read] of readers) {
    const found = rest.match(pattern);
    if (!found || (so.clock && pattern.source.includes("am|pm"))) continue;
    const said = read(found, so, today);
    if (Object.keys(said).length === 0) continue;
    // A date that was said in words stands over the one that a repeat rule would begin with.
    so = { ...so, ...said };
    rest = rest.replace(found[0], " ");
  }
  return { ...so, categories: [...new Set(so.categories)], title: rest.replace(/\s+/g, " ").trim() };
}

/** Spaces of a list's name may be left out or written as _ or -. */
function findList(lists: readonly { id: string; name: string }[], typed: string) {
  const bare = (text: string) => text.toLowerCase().replace(/[\s_-]/g, "");
  return (
    lists.find(({ name }) => bare(name) === bare(typed)) ??
    lists.find(({ name }) => bare(name).startsWith(bare(typed)))
  );
}

function weekdayNumber(name: string): number {
  return weekdays.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3)));
}

/** The next one after today, or from today on. */
function nextWeekday(today: Day, place: number, withToday: boolean): Day {
  const ahead = (place - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 && !withToday ? 7 : ahead);
}

function nextWorkday(today: Day): Day {
  const place = weekdayOf(today);
  if (place === 6) return addDays(today, 2);
  return place === 0 ? addDays(today, 1) : today;
}

function ruleOf(unit: string, count: number): string {
  const code = units[unit]?.code ?? "DAILY";
  return count > 1 ? `FREQ=${code};INTERVAL=${count}` : `FREQ=${code}`;
}

/** This year, or the next where it has passed. */
function dayOfMonth(today: Day, name: string, date: number): Partial<QuickAdd> {
  const place = months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  const year = Number(today.slice(0, 4));
  const written = (of: number) => `${of}-${String(place).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const day = [written(year), written(year + 1)].find((each) => isDay(each) && each >= today);
  return day ? { day } : {};
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
