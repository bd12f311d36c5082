import type * as z from "zod";
import { EntryFields } from "#lib/contract/journal.ts";
import { person } from "../people.ts";
import { moment } from "./days.ts";

/** A journal of the days before the Monday and of that day, and two notes. */
export function writeEntries(monday: Date): EntryFields[] {
  const entries: z.input<typeof EntryFields>[] = [
    {
      title: "The wall stands",
      start: moment(monday, 0, "16:30"),
      html: "<p>Tom finished the last coping. <b>Six metres forty</b> in the end; the extra forty cost nothing.</p><ul><li>Photograph it before the ivy comes back</li><li>Settle the bill this week</li></ul>",
      categories: ["Orchard House"],
      people: [person("mason")],
    },
    {
      title: "Call with Jonas",
      start: moment(monday, -3, "11:10"),
      html: "<p>Spring tides: no walks on those days. He sends the dates.</p>",
      categories: ["Harbour"],
      people: [person("harbour")],
      callMinutes: 12,
    },
    {
      title: "First frost",
      start: moment(monday, -4, "07:40"),
      html: "<p>Minus two at the north beds. The salvias are gone, the grasses look better than all summer.</p>",
      categories: ["Studio"],
    },
    {
      title: "Gate and alarm",
      html: "<p>Gate code changes on the first of the month. The alarm is the key box's number, backwards.</p>",
      color: "yellow",
      links: [{ target: "urn:pennypost:mail", title: "" }],
    },
    {
      title: "Books to give back",
      html: "<p>Two to Chiyo, one to the library.</p>",
      color: "green",
    },
  ];
  return entries.map((entry) => EntryFields.parse(entry));
}
