import { Dialog, DialogBody, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ContactImport, ContactImportReport } from "#lib/contract/contacts.ts";
import { isWritable } from "../../../../_data/is-writable.ts";
import { useCollections } from "../../../../_data/use-collections.ts";
import { ChooseFile } from "./choose-file.tsx";
import { ImportReport } from "./import-report.tsx";
import { ReviewImport } from "./review-import.tsx";

type Step =
  | { name: "choose" }
  | { name: "review"; file: ContactImport }
  | { name: "report"; report: ContactImportReport };

/** Brings a file of contacts into a book: choose, look what it would do, do it. */
export function ImportDialog({ view, close }: { view: string; close: () => void }) {
  const t = useTranslations("contacts.import");
  const { data: books = [] } = useCollections("contacts");
  const writable = books.filter((book) => isWritable(book) && book.role !== "collected");
  const [chosenId, setChosenId] = useState(view);
  const book = writable.find(({ id }) => id === chosenId) ?? writable[0];
  const [step, setStep] = useState<Step>({ name: "choose" });
  return (
    <Dialog open modalType="alert" onOpenChange={close}>
      <DialogSurface style={{ maxWidth: step.name === "review" ? 760 : 520 }}>
        <DialogBody>
          <DialogTitle>{t(`titles.${step.name}`)}</DialogTitle>
          {step.name === "choose" && (
            <ChooseFile
              books={writable}
              book={book}
              choose={setChosenId}
              read={(file) => setStep({ name: "review", file })}
              close={close}
            />
          )}
          {step.name === "review" && book && (
            <ReviewImport
              file={step.file}
              book={book}
              back={() => setStep({ name: "choose" })}
              done={(report) => setStep({ name: "report", report })}
            />
          )}
          {step.name === "report" && book && <ImportReport report={step.report} book={book} close={close} />}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
