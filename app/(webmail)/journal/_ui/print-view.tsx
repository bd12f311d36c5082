import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { JournalEntry } from "#lib/contract/journal.ts";
import { addDays, type Day, today } from "../../../_data/days.ts";
import { formatDay } from "../../../_data/format-day.ts";
import { useEntries } from "../../../_data/use-journal.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { writePeople } from "../../_ui/journal/people-text.ts";
import { RichText } from "../../_ui/notes/rich-text.tsx";
import { Clock } from "./clock.tsx";
import { gatherDays } from "./gather-days.ts";
import styles from "./journal.module.css";
import { Filters } from "./timeline-pane.tsx";
import type { JournalChoices } from "./use-journal-choices.ts";
import { goToJournal } from "./use-journal-place.ts";
import { useLongDay } from "./use-long-day.ts";

/** The entries of some days as they go onto paper, oldest first. */
export function PrintView({ choices }: { choices: JournalChoices; openDrawer: (() => void) | undefined }) {
  const t = useTranslations("journal");
  const zone = useTimeZone();
  const textOf = useProblemText();
  const now = today(zone);
  const [from, setFrom] = useState<Day>(addDays(now, -30));
  const [to, setTo] = useState<Day>(now);
  const { data, error } = useEntries({ from, to: addDays(to, 1) }, choices.filter, zone);
  const days = gatherDays({ entries: data?.entries ?? [], messages: [], meetings: [], tasks: [] }, zone);
  return (
    <section className={styles.pane} aria-label={t("print.title")}>
      <header className={`${styles.header} ${styles.screen}`}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => goToJournal("")}>
          {t("print.back")}
        </Button>
        <Button appearance="primary" icon={<PrintRegular />} onClick={() => window.print()}>
          {t("print.print")}
        </Button>
      </header>
      <div className={`${styles.filters} ${styles.screen}`}>
        <Field label={t("print.from")} orientation="horizontal">
          <Input type="date" value={from} onChange={(_, { value }) => value && setFrom(value)} />
        </Field>
        <Field label={t("print.to")} orientation="horizontal">
          <Input type="date" value={to} onChange={(_, { value }) => value && setTo(value)} />
        </Field>
        <Filters choices={choices} />
      </div>
      <article className={`${styles.scroller} ${styles.paper}`} tabIndex={0} aria-label={t("print.paper")}>
        <h1>{t("title")}</h1>
        <Range from={from} to={to} choices={choices} />
        {error && <p role="alert">{textOf(error)}</p>}
        {!data && !error && <Spinner size="tiny" label={t("loading")} />}
        {data?.truncated && <p>{t("print.truncated")}</p>}
        {data && days.length === 0 && <p>{t("print.none")}</p>}
        {days.toReversed().map(({ day, things }) => (
          <PaperDay
            key={day}
            day={day}
            entries={things.flatMap((thing) => (thing.type === "entry" ? thing : []))}
          />
        ))}
      </article>
    </section>
  );
}

function Range({ from, to, choices }: { from: Day; to: Day; choices: JournalChoices }) {
  const written = (day: Day) => formatDay(day, { dateStyle: "long" });
  const { category, address } = choices.filter;
  return (
    <p className={styles.range}>
      {[`${written(from)} - ${written(to)}`, category, address].filter(Boolean).join(", ")}
    </p>
  );
}

function PaperDay({ day, entries }: { day: Day; entries: { entry: JournalEntry; clock: string | null }[] }) {
  const t = useTranslations("journal");
  const words = useLongDay();
  return (
    <section>
      <h2>{words(day)}</h2>
      {entries.toReversed().map(({ entry, clock }) => {
        const { title, people, categories, callMinutes, html } = entry.fields;
        const facts = [
          callMinutes === null ? "" : callMinutes > 0 ? t("callOf", { minutes: callMinutes }) : t("call"),
          writePeople(people),
          categories.join(", "),
        ].filter((fact) => fact !== "");
        return (
          <article key={entry.id}>
            {(title || clock) && (
              <h3 dir="auto">
                {title} {clock && <Clock clock={clock} />}
              </h3>
            )}
            {facts.length > 0 && <p className={styles.range}>{facts.join("; ")}</p>}
            <RichText html={html} />
          </article>
        );
      })}
    </section>
  );
}
