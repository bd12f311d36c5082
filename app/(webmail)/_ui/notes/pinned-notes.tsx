import { Button } from "@fluentui/react-components";
import { NoteAddRegular } from "@fluentui/react-icons/svg/note-add";
import { useTranslations } from "next-intl";
import { useLinked } from "../../../_data/use-linked.ts";
import { useWriteAbout } from "../journal/write-about.tsx";
import { NoteCard } from "./note-card.tsx";
import styles from "./notes.module.css";

/**
 * The notes that are pinned on a message, an item or the mail area, and a button to write one. `target`: see link-target.ts;
 * `title`: what it is called; without `canAdd` there is no button.
 */
export function PinnedNotes(props: { target: string; title: string; canAdd?: boolean }) {
  const { target, title, canAdd = true } = props;
  const t = useTranslations("notes");
  const { data } = useLinked(target);
  const write = useWriteAbout();
  const notes = data?.notes ?? [];
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
        <Button
          className={styles.add}
          appearance="subtle"
          size="small"
          icon={<NoteAddRegular />}
          onClick={() => write({ kind: "note", initial: { links: [{ target, title }] } })}
        >
          {t("add")}
        </Button>
      )}
    </section>
  );
}
