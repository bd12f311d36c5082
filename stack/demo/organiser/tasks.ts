import type * as z from "zod";
import { TaskFields } from "#lib/contract/tasks.ts";
import { moment, wholeDay } from "./days.ts";

/** What is to be done around the Monday and on this day after it, some of it overdue and some done. */
export function writeTasks(monday: Date, today: number): TaskFields[] {
  const tasks: z.input<typeof TaskFields>[] = [
    {
      title: "Write the six captions for the yearbook",
      due: wholeDay(monday, 1),
      priority: "high",
      categories: ["Studio"],
      notes: 'Five would already do. The sixth could be "digger".',
    },
    { title: "Photograph the wall", due: wholeDay(monday, today), categories: ["Orchard House"] },
    { title: "Answer Chiyo about the lecture", due: wholeDay(monday, today), priority: "high" },
    {
      title: "Order 40 box plants at Fenwick",
      due: moment(monday, 2, "10:00"),
      categories: ["Orchard House"],
      reminders: [{ action: "display", minutesBefore: 30, at: null }],
    },
    { title: "Send Tom the final bill back, signed", due: wholeDay(monday, 3) },
    {
      title: "Tide table into the harbour plan",
      due: wholeDay(monday, -3),
      priority: "medium",
      categories: ["Harbour"],
    },
    { title: "Water the studio's lemon tree", due: wholeDay(monday, 4), rule: "FREQ=WEEKLY;BYDAY=FR" },
    { title: "Present for Mother", due: wholeDay(monday, 5), categories: ["Family"] },
    { title: "Ask the school about the fence", percent: 50, status: "in-process" },
    { title: "New blades for the secateurs" },
    {
      title: "Scan last year's receipts for Ines",
      status: "completed",
      percent: 100,
      due: wholeDay(monday, -4),
    },
  ];
  return tasks.map((task) => TaskFields.parse(task));
}
