import { Button } from "@fluentui/react-components";
import { NoteAddRegular } from "@fluentui/react-icons/svg/note-add";
import { NotebookAddRegular } from "@fluentui/react-icons/svg/notebook-add";
import { useTranslations } from "next-intl";
import type { EntryFields } from "#lib/contract/journal.ts";
import { useLinked } from "../../../_data/use-linked.ts";
import { useWriteAbout } from "../journal/write-about.tsx";
import { NoteCard } from "./note-card.tsx";
import styles from "./notes.module.css";

/**
 * The notes that are pinned on a message, an item or the mail area, and buttons to write one or to
 * write about it in the journal (`people`: with whom). `target`: see link-target.ts;
 * `title`: what it is called; without `canAdd` there are no buttons.
 */
export function PinnedNotes(props: {
  target: string;
  title: string;
  canAdd?: boolean;
  people?: EntryFields["people"];
}) {
  const { target, title, canAdd = true, people = [] } = props;
  const t = useTranslations("notes");
  const { data } = useLinked(target);
  const write = useWriteAbout();
  const notes = data?.notes ?? [];
  const links = [{ target, title }];
  if (notes.length === 0 && !canAdd) return null;
  return (
    <section className={styles.pinned} aria-label={t("pinned")}>
      {notes.map((note) => (
        <NoteCard
          key={note.id}
          note={note}
          target={target}
          edit={() => write({ kind: "note", entry: note })}
        />
      ))}
      {canAdd && (
        <div className={styles.add}>
          <Button
            appearance="subtle"
            size="small"
            icon={<NoteAddRegular />}
            onClick={() => write({ kind: "note", initial: { links } })}
          >
            {t("add")}
          </Button>
          <Button
            appearance="subtle"
            size="small"
            icon={<NotebookAddRegular />}
            onClick={() => write({ kind: "entry", initial: { title, links, people } })}
          >
            {t("write")}
          </Button>
        </div>
      )}
    </section>
  );
}
