import type * as z from "zod";
import { EventFields } from "#lib/contract/calendar.ts";
import { dateAfter, moment, wholeDay } from "./days.ts";

type Input = z.input<typeof EventFields>;

/** Two weeks around the Monday, as a small studio has them: single days, series, a trip, and one that is private. */
export function writeEvents(monday: Date): EventFields[] {
  const hours = (day: number, from: string, until: string) => ({
    allDay: false,
    start: moment(monday, day, from),
    end: moment(monday, day, until),
  });
  const days = (first: number, count: number) => ({
    allDay: true,
    start: wholeDay(monday, first),
    end: wholeDay(monday, first + count),
  });
  const events: Input[] = [
    {
      title: "Studio round",
      location: "Large table",
      ...hours(0, "09:00", "09:30"),
      rule: "FREQ=WEEKLY;BYDAY=MO,WE,FR",
      categories: ["Studio"],
    },
    {
      title: "Choir",
      location: "Northgate hall",
      ...hours(1, "19:30", "21:30"),
      rule: "FREQ=WEEKLY;BYDAY=TU",
      color: "#8764b8",
    },
    {
      title: "Harbour walk with Jonas",
      location: "North pier, by the crane",
      ...hours(1, "10:00", "12:00"),
      description: "Bring the section drawings and boots. Tide is low at 10:40.",
      reminders: [{ action: "display", minutesBefore: 60, at: null }],
    },
    { title: "Orchard House: planting plan", location: "Video call", ...hours(2, "11:00", "12:00") },
    { title: "Lunch with Nadia", location: "Corner café", ...hours(2, "12:30", "13:30"), color: "#107c41" },
    { title: "Wall: final inspection", location: "Orchard House", ...hours(3, "14:00", "15:30") },
    { title: "Eastfield School: drawings due", ...days(3, 1), busy: false },
    { title: "Accounts with Ines", ...hours(4, "10:00", "11:00"), rule: "FREQ=MONTHLY;BYDAY=-1FR" },
    {
      title: "Pruning course",
      location: "Botanical garden",
      ...hours(4, "13:00", "17:00"),
      color: "#ca5010",
    },
    { title: "Visit to Mother", location: "Lyon", ...days(5, 2), visibility: "private", busy: true },
    { title: "Dentist", ...hours(7, "08:30", "09:15"), visibility: "private" },
    { title: "Trade fair", location: "Hall 6", ...days(8, 3), color: "#ca5010" },
    { title: "Soil samples to Dr. Okafor", ...hours(9, "15:00", "15:30") },
    {
      title: "Studio rent",
      ...days(-7, 1),
      rule: `FREQ=MONTHLY;BYMONTHDAY=${Number(dateAfter(monday, -7).slice(8))}`,
      busy: false,
    },
  ];
  return events.map((event) => EventFields.parse(event));
}
