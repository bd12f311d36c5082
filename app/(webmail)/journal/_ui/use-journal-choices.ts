import { useEffect, useState } from "react";
import type { JournalFilter } from "../../../_data/use-journal.ts";

/** What stands in the timeline besides what was written. */
export const extras = ["calls", "mail", "meetings", "tasks"] as const;
type Extra = (typeof extras)[number];

export interface JournalChoices {
  shown: Record<Extra, boolean>;
  show: (extra: Extra, isShown: boolean) => void;
  filter: JournalFilter;
  setFilter: (filter: JournalFilter) => void;
}

const key = "pennypost.journal";
const usual: Record<Extra, boolean> = { calls: true, mail: false, meetings: false, tasks: false };

/** What this browser remembers of the timeline, and what it is filtered by now. */
export function useJournalChoices(): JournalChoices {
  const [shown, setShown] = useState(usual);
  const [filter, setFilter] = useState<JournalFilter>({});
  // Only after the first paint, which must be the server's.
  useEffect(() => setShown(recall()), []);
  const show = (extra: Extra, isShown: boolean) => {
    const next = { ...shown, [extra]: isShown };
    setShown(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return { shown, show, filter, setFilter };
}

function recall(): Record<Extra, boolean> {
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(key) ?? "{}") };
  } catch {
    return usual;
  }
}
