import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { JournalEntry } from "#lib/contract/journal.ts";
import { ApiProblem } from "../../../_data/api-client.ts";
import { useChangeEntry, useCreateEntry } from "../../../_data/use-entry-changes.ts";
import { entryQuery } from "../../../_data/use-journal.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { useUndo } from "../../../_data/use-undo.ts";
import type { ConflictRow } from "../../../_ui/conflict-dialog.tsx";
import { changedFields, draftOf, type EntryDraft, fieldsOf } from "./entry-draft.ts";

/** Saves what was written. `problem` is one sentence; `conflict` is set when somebody else was faster. */
export function useSaveEntry(entry: JournalEntry | undefined, close: () => void) {
  const t = useTranslations("notes.dialog");
  const client = useQueryClient();
  const zone = useTimeZone();
  const textOf = useProblemText();
  const tellDone = useUndo();
  const { mutateAsync: create, isPending: isCreating } = useCreateEntry();
  const { mutateAsync: change, isPending: isChanging } = useChangeEntry();
  const [problem, setProblem] = useState("");
  const [conflict, setConflict] = useState<{ draft: EntryDraft; theirs: JournalEntry }>();
  // A save that is tried again must be the same entry.
  const [id] = useState(() => entry?.id ?? crypto.randomUUID());

  const save = async (draft: EntryDraft, version = entry?.version ?? 0) => {
    setProblem("");
    const fields = fieldsOf(draft, zone);
    try {
      const saved = entry
        ? await change({ id, version, fields: changedFields(entry.fields, fields) })
        : await create({ id, collectionId: draft.collectionId, fields });
      tellDone(t("saved"), { items: [{ id, version: saved.version }] });
      close();
    } catch (error) {
      if (entry && error instanceof ApiProblem && error.code === "conflict")
        setConflict({ draft, theirs: await client.fetchQuery(entryQuery(id)) });
      else setProblem(textOf(error));
    }
  };
  return {
    save,
    problem,
    isSaving: isCreating || isChanging,
    conflict: {
      rows: conflict && rowsOf(conflict, zone, t),
      keepMine: () => {
        const { draft, theirs } = conflict ?? {};
        setConflict(undefined);
        if (draft && theirs) void save(draft, theirs.version);
      },
      takeTheirs: close,
      cancel: () => setConflict(undefined),
    },
  };
}

function rowsOf(
  { draft, theirs }: { draft: EntryDraft; theirs: JournalEntry },
  zone: string,
  t: (key: "title" | "day" | "people" | "categories" | "text") => string,
): ConflictRow[] {
  const other = draftOf(theirs, {}, { zone, today: "", collectionId: draft.collectionId });
  return [
    { label: t("title"), mine: draft.title, theirs: other.title },
    {
      label: t("day"),
      mine: `${draft.day} ${draft.clock}`.trim(),
      theirs: `${other.day} ${other.clock}`.trim(),
    },
    { label: t("people"), mine: draft.people, theirs: other.people },
    { label: t("categories"), mine: draft.categories, theirs: other.categories },
    { label: t("text"), mine: plain(draft.html), theirs: theirs.text },
  ];
}

/** In a document that runs and loads nothing. */
function plain(html: string): string {
  return new DOMParser()
    .parseFromString(html.replace(/<(br|\/div|\/p)>/gi, "\n"), "text/html")
    .body.textContent.trim();
}
