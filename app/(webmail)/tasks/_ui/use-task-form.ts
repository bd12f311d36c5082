import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Task, TaskFields } from "#lib/contract/tasks.ts";
import { ApiProblem } from "../../../_data/api-client.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { freshTask, useChangeTask } from "../../../_data/use-task-changes.ts";
import type { ConflictRow } from "../../../_ui/conflict-dialog.tsx";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useFieldWords } from "./field-words.ts";

interface Conflict {
  mine: Partial<TaskFields>;
  theirs: Task;
}

/** Saves each field as it is left. When somebody else was faster, both versions are shown. */
export function useTaskForm(task: Task) {
  const t = useTranslations("tasks.details");
  const client = useQueryClient();
  const notify = useNotify();
  const textOf = useProblemText();
  const wordsOf = useFieldWords();
  const { mutate: change } = useChangeTask();
  const [conflict, setConflict] = useState<Conflict>();

  /** `version`: the one that the person saw when they began to edit. */
  const save = (fields: Partial<TaskFields>, version = task.version) =>
    change(
      { task: { id: task.id, version }, fields },
      {
        onError: async (error) => {
          const isStale = error instanceof ApiProblem && error.code === "conflict";
          const theirs = isStale ? await freshTask(client, task.id) : undefined;
          if (theirs) setConflict({ mine: fields, theirs });
          else notify({ text: `${t("notSaved")} ${textOf(error)}`, intent: "error" });
        },
      },
    );
  const rows = conflict && rowsOf(conflict, wordsOf);
  return {
    save,
    conflict: {
      rows,
      keepMine: () => {
        if (conflict) save(conflict.mine, conflict.theirs.version);
        setConflict(undefined);
      },
      close: () => setConflict(undefined),
    },
  };
}

function rowsOf({ mine, theirs }: Conflict, wordsOf: ReturnType<typeof useFieldWords>): ConflictRow[] {
  const before = wordsOf({ ...theirs.fields, ...mine });
  const after = wordsOf(theirs.fields);
  return after.map(({ label, text }, place) => ({ label, mine: before[place]?.text ?? "", theirs: text }));
}
