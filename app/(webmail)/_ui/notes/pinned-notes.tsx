import { Button } from "@fluentui/react-components";
import { NoteAddRegular } from "@fluentui/react-icons/svg/note-add";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { JournalEntry } from "#lib/contract/journal.ts";
import { useLinked } from "../../../_data/use-linked.ts";
import { NoteCard } from "./note-card.tsx";
import styles from "./notes.module.css";

// Its editor is loaded when somebody writes.
const EntryDialog = dynamic(
  () => import("../journal/entry-dialog.tsx").then((module) => module.EntryDialog),
  { ssr: false },
);

/**
 * The notes that are pinned on a message, an item or the mail area, and a button to write one. `target`: see link-target.ts;
 * `title`: what it is called; without `canAdd` there is no button.
 */
export function PinnedNotes(props: { target: string; title: string; canAdd?: boolean }) {
  const { target, title, canAdd = true } = props;
  const t = useTranslations("notes");
  const { data } = useLinked(target);
  const [editing, setEditing] = useState<JournalEntry | "new">();
  const notes = data?.notes ?? [];
  if (notes.length === 0 && !canAdd) return null;
  return (
    <section className={styles.pinned} aria-label={t("pinned")}>
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} target={target} edit={() => setEditing(note)} />
      ))}
      {canAdd && (
        <Button
          className={styles.add}
          appearance="subtle"
          size="small"
          icon={<NoteAddRegular />}
          onClick={() => setEditing("new")}
        >
          {t("add")}
        </Button>
      )}
      {editing && (
        <EntryDialog
          kind="note"
          entry={editing === "new" ? undefined : editing}
          initial={{ links: [{ target, title }] }}
          close={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}
