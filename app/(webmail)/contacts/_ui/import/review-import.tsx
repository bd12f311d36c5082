import {
  Button,
  DialogActions,
  DialogContent,
  Field,
  Radio,
  RadioGroup,
  Spinner,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import { type ContactImport, type ContactImportReport, finishContactImport } from "#lib/contract/contacts.ts";
import { call } from "../../../../_data/api-client.ts";
import { contactKeys } from "../../../../_data/contact-keys.ts";
import { itemChange } from "../../../../_data/item-change.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { ColumnTable } from "./column-table.tsx";
import styles from "./import.module.css";
import { PreviewTable } from "./preview-table.tsx";
import { ProblemList } from "./problem-list.tsx";

type Choice = "skip" | "merge" | "add";
const choices = ["skip", "merge", "add"] as const;

/** What the import would do, and what can still be decided. */
export function ReviewImport(props: {
  file: ContactImport;
  book: Collection;
  back: () => void;
  done: (report: ContactImportReport) => void;
}) {
  const t = useTranslations("contacts.import");
  const textOf = useProblemText();
  const client = useQueryClient();
  const { file, book } = props;
  const [columns, setColumns] = useState(() => file.columns.map(({ field }) => field));
  const [duplicates, setDuplicates] = useState<Choice>("skip");
  const isChanged = columns.some((field, index) => field !== file.columns[index]?.field);
  const { mutate, isPending, error } = useMutation({
    mutationKey: itemChange,
    mutationFn: () =>
      call(finishContactImport, {
        params: { importId: file.id },
        body: { collectionId: book.id, columns, duplicates },
      }),
    onSuccess: props.done,
    onSettled: () => client.invalidateQueries({ queryKey: contactKeys.all }),
  });
  return (
    <>
      <DialogContent className={styles.content}>
        <p className={styles.summary} role="status">
          {t("found", { count: file.total, file: file.filename, book: book.name })}{" "}
          {file.duplicates > 0 && t("duplicates", { count: file.duplicates })}
        </p>
        {file.columns.length > 0 && (
          <ColumnTable
            columns={file.columns}
            fields={file.fields}
            chosen={columns}
            choose={(index, field) =>
              setColumns(columns.map((before, at) => (at === index ? field : before)))
            }
          />
        )}
        {file.preview.length > 0 && !isChanged && <PreviewTable rows={file.preview} />}
        <ProblemList problems={file.problems} />
        {(file.duplicates > 0 || isChanged) && (
          <Field label={t("duplicatesLabel")}>
            <RadioGroup
              value={duplicates}
              onChange={(_, { value }) => setDuplicates(choices.find((choice) => choice === value) ?? "skip")}
            >
              {choices.map((choice) => (
                <Radio key={choice} value={choice} label={t(`choices.${choice}`)} />
              ))}
            </RadioGroup>
          </Field>
        )}
        {error && (
          <p className={styles.problem} role="alert">
            {textOf(error)}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.back} disabled={isPending}>
          {t("back")}
        </Button>
        <Button
          appearance="primary"
          disabled={file.total === 0}
          disabledFocusable={isPending}
          icon={isPending ? <Spinner size="tiny" /> : undefined}
          onClick={() => !isPending && mutate()}
        >
          {t(isPending ? "importing" : "start", { count: file.total })}
        </Button>
      </DialogActions>
    </>
  );
}
