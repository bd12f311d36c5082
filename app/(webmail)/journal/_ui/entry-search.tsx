import { Spinner } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useTranslations } from "next-intl";
import { type JournalFilter, useEntrySearch } from "../../../_data/use-journal.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { DaySection } from "./day-section.tsx";
import { gatherDays } from "./gather-days.ts";
import styles from "./journal.module.css";
import type { JournalChoices } from "./use-journal-choices.ts";

/** Entries with these words, of all days. */
export function EntrySearch({ typed, choices }: { typed: string; choices: JournalChoices }) {
  const t = useTranslations("journal.search");
  const zone = useTimeZone();
  const textOf = useProblemText();
  const filter: JournalFilter = choices.filter;
  const { data: entries, error } = useEntrySearch(typed, filter);
  if (error && !entries)
    return (
      <p role="alert" className={styles.notice}>
        {textOf(error)}
      </p>
    );
  if (!entries) return <Spinner size="tiny" className={styles.notice} label={t("searching")} />;
  const days = gatherDays({ entries, messages: [], meetings: [], tasks: [] }, zone);
  if (days.length === 0)
    return <EmptyState icon={<SearchRegular />} title={t("none")} text={t("noneText")} />;
  return days.map(({ day, things }) => <DaySection key={day} day={day} things={things} choices={choices} />);
}
