import { Button, DialogActions, DialogContent, Field, ProgressBar, Select } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import { type ContactImport, createContactImport } from "#lib/contract/contacts.ts";
import { upload } from "../../../../_data/api-client.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import styles from "./import.module.css";

/** The book and the file; the file is read as soon as it is there. */
export function ChooseFile(props: {
  books: Collection[];
  book: Collection | undefined;
  choose: (bookId: string) => void;
  read: (file: ContactImport) => void;
  close: () => void;
}) {
  const t = useTranslations("contacts.import");
  const textOf = useProblemText();
  const picker = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const { book } = props;

  const take = async (file: File | undefined) => {
    if (!file || !book || progress !== undefined) return;
    stop.current = new AbortController();
    setProblem(undefined);
    setProgress(0);
    try {
      const query = { collectionId: book.id, filename: file.name.slice(0, 255) || "contacts" };
      const { signal } = stop.current;
      props.read(await upload(createContactImport, { query, body: file, onProgress: setProgress, signal }));
    } catch (error) {
      if (!stop.current.signal.aborted) setProblem(textOf(error));
    } finally {
      setProgress(undefined);
    }
  };
  return (
    <>
      <DialogContent className={styles.content}>
        {props.books.length > 1 && (
          <Field label={t("into")}>
            <Select value={book?.id} onChange={(_, { value }) => props.choose(value)}>
              {props.books.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div
          role="group"
          aria-label={t("drop")}
          className={styles.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer.files[0]);
          }}
        >
          <ArrowUploadRegular fontSize={28} aria-hidden />
          <p aria-hidden>{t("drop")}</p>
          <Button disabled={progress !== undefined} onClick={() => picker.current?.click()}>
            {t("choose")}
          </Button>
          <small>{t("formats")}</small>
          <input
            ref={picker}
            type="file"
            accept=".vcf,.vcard,.csv,.tsv,.txt,text/vcard,text/csv"
            hidden
            data-import=""
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </div>
        {progress !== undefined && (
          <Field validationMessage={t("reading")} validationState="none">
            <ProgressBar value={progress < 1 ? progress : undefined} />
          </Field>
        )}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.close}>{t("cancel")}</Button>
      </DialogActions>
    </>
  );
}
