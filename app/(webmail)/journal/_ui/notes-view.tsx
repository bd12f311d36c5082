import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useNotes } from "../../../_data/use-journal.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { useWriteAbout } from "../../_ui/journal/write-about.tsx";
import { NoteCard } from "../../_ui/notes/note-card.tsx";
import styles from "./journal.module.css";
import { useJournalKeys } from "./use-journal-keys.ts";

/** All notes, wherever they are pinned. */
export function NotesView({ openDrawer }: { openDrawer: (() => void) | undefined }) {
  const t = useTranslations("journal");
  const textOf = useProblemText();
  const pane = useRef<HTMLElement>(null);
  const { data: notes, error, refetch } = useNotes();
  const writeAbout = useWriteAbout();
  const write = () => writeAbout({ kind: "note" });
  useJournalKeys(pane, write);
  return (
    <section ref={pane} className={styles.pane} aria-label={t("notes.title")}>
      <header className={styles.header}>
        {openDrawer && (
          <Tooltip content={t("side.open")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={openDrawer} />
          </Tooltip>
        )}
        <h1>{t("notes.title")}</h1>
        <Button appearance="primary" icon={<AddRegular />} onClick={write}>
          {t("notes.add")}
        </Button>
      </header>
      <div className={styles.scroller}>
        {error && !notes && (
          <div role="alert" className={styles.notice}>
            <p>{textOf(error)}</p>
            <Button onClick={() => refetch()}>{t("retry")}</Button>
          </div>
        )}
        {!error && !notes && <Spinner size="tiny" className={styles.notice} label={t("loading")} />}
        {notes?.length === 0 && (
          <EmptyState icon={<NoteRegular />} title={t("notes.none")} text={t("notes.noneText")} />
        )}
        <div className={styles.notes}>
          {notes?.map((note) => (
            <NoteCard key={note.id} note={note} edit={() => writeAbout({ kind: "note", entry: note })} />
          ))}
        </div>
      </div>
    </section>
  );
}
