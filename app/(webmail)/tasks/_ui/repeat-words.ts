import type { EventTime } from "#lib/contract/calendar.ts";
import { describeRule } from "../../calendar/_ui/recurrence/describe-rule.ts";
import { useRepeatWords as useWords } from "../../calendar/_ui/recurrence/use-repeat-words.ts";

/** Says a repeat rule as the calendar does. */
export function useRepeatWords(): (rule: string, from: EventTime) => string {
  const words = useWords();
  return (rule, from) => describeRule(rule, from, words);
}
