import { Button, Input, SearchBox, Select, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { useTranslations } from "next-intl";
import { useDeferredValue, useRef } from "react";
import type { Day } from "../../../_data/days.ts";
import { useJournalLabels } from "../../../_data/use-journal.ts";
import { useWriteAbout } from "../../_ui/journal/write-about.tsx";
import { EntrySearch } from "./entry-search.tsx";
import styles from "./journal.module.css";
import { Timeline } from "./timeline.tsx";
import type { JournalChoices } from "./use-journal-choices.ts";
import { useJournalKeys } from "./use-journal-keys.ts";
import { goToJournal } from "./use-journal-place.ts";

/** The journal by days with its filters and its search. `day`: the newest that is shown. */
export function TimelinePane(props: {
  day: Day | undefined;
  choices: JournalChoices;
  typed: string;
  setTyped: (typed: string) => void;
  openDrawer: (() => void) | undefined;
}) {
  const { day, choices, typed } = props;
  const t = useTranslations("journal");
  const pane = useRef<HTMLElement>(null);
  const searched = useDeferredValue(typed.trim());
  const writeAbout = useWriteAbout();
  const write = () =>
    writeAbout({
      kind: "entry",
      initial: {
        ...(day && { start: { local: day, timeZone: null } }),
        ...(choices.filter.category && { categories: [choices.filter.category] }),
      },
    });
  useJournalKeys(pane, write);

  return (
    <section ref={pane} className={styles.pane} aria-label={t("region")}>
      <header className={styles.header}>
        {props.openDrawer && (
          <Tooltip content={t("side.open")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={props.openDrawer} />
          </Tooltip>
        )}
        <h1>{t("title")}</h1>
        <Button appearance="primary" icon={<AddRegular />} onClick={write}>
          {t("write")}
        </Button>
        <Tooltip content={t("print.open")} relationship="label">
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => goToJournal("print")} />
        </Tooltip>
      </header>
      <div className={styles.filters}>
        <SearchBox
          className={styles.search}
          aria-label={t("search.label")}
          placeholder={t("search.label")}
          value={typed}
          onChange={(_, { value }) => props.setTyped(value)}
        />
        <Filters choices={choices} />
        <Input
          type="date"
          className={styles.jump}
          aria-label={t("jump")}
          value={day ?? ""}
          onChange={(_, { value }) => goToJournal(value ? `day/${value}` : "")}
        />
      </div>
      <div className={styles.scroller}>
        {searched ? (
          <EntrySearch typed={searched} choices={choices} />
        ) : (
          <Timeline
            key={`${day} ${JSON.stringify(choices.filter)}`}
            day={day}
            choices={choices}
            write={write}
          />
        )}
      </div>
    </section>
  );
}

export function Filters({ choices }: { choices: JournalChoices }) {
  const t = useTranslations("journal");
  const { data } = useJournalLabels();
  const { filter, setFilter } = choices;
  return (
    <>
      <Select
        className={styles.filter}
        aria-label={t("filter.project")}
        value={filter.category ?? ""}
        onChange={(_, { value }) => setFilter({ ...filter, category: value || undefined })}
      >
        <option value="">{t("filter.allProjects")}</option>
        {data?.categories.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        className={styles.filter}
        aria-label={t("filter.person")}
        value={filter.address ?? ""}
        onChange={(_, { value }) => setFilter({ ...filter, address: value || undefined })}
      >
        <option value="">{t("filter.allPeople")}</option>
        {data?.people.map(({ name, address }) => (
          <option key={address} value={address}>
            {name || address}
          </option>
        ))}
      </Select>
    </>
  );
}
