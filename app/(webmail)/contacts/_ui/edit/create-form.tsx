import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { isWritable } from "../../../../_data/is-writable.ts";
import { newKey } from "../../../../_data/new-key.ts";
import { useCollections } from "../../../../_data/use-collections.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useSaveContact } from "../../../../_data/use-save-contact.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { labelOf, type NewContact, newContacts } from "../contact-path.ts";
import { goToContacts } from "../use-contact-place.ts";
import { ContactForm } from "./contact-form.tsx";
import { emptyFields, type FieldProblem, problemOf, tidyFields } from "./tidy-fields.ts";
import { forgetDraft, useContactDraft } from "./use-contact-draft.ts";

/** The form of a new person, organisation or group. It goes into the book that is shown, where that can be written to. */
export function CreateForm({ type, view }: { type: NewContact; view: string }) {
  const t = useTranslations("contacts.form");
  const textOf = useProblemText();
  const notify = useNotify();
  const { data: books = [] } = useCollections("contacts");
  const initial = useMemo(() => initialFields(type, view), [type, view]);
  const draft = useContactDraft(type, initial);
  const { mutate, isPending, error } = useSaveContact();
  const [problem, setProblem] = useState<FieldProblem>();
  /** A repeated attempt makes the same contact, not another one. */
  const id = useRef(newKey());
  const writable = books.filter((book) => isWritable(book) && book.role !== "collected");
  const [chosenId, setChosenId] = useState<string>();
  const book = writable.find((one) => one.id === (chosenId ?? view)) ?? writable[0];

  const leave = () => {
    forgetDraft(type);
    goToContacts({ view }, { replace: true });
  };
  const save = () => {
    const fields = tidyFields(draft.fields);
    const wrong = problemOf(fields);
    setProblem(wrong);
    if (wrong || !book || isPending) return;
    const created = { id: id.current, collectionId: book.id, fields, photo: draft.photo ?? undefined };
    mutate(
      { type: "create", ...created },
      {
        onSuccess: (contact) => {
          forgetDraft(type);
          notify({ text: t("created", { name: contact.name }), timeout: 4_000 });
          goToContacts({ view, contactId: contact.id }, { replace: true });
        },
      },
    );
  };
  return (
    <ContactForm
      title={t(type)}
      draft={draft}
      problem={problem}
      failure={error ? textOf(error) : undefined}
      isSaving={isPending}
      book={book && { chosen: book, books: writable, choose: setChosenId }}
      save={save}
      cancel={leave}
    />
  );
}

/** What is to be filled in mostly stands there already. */
function initialFields(type: NewContact, view: string) {
  const line = { value: "", preferred: false };
  const label = labelOf(view);
  const fields = { ...emptyFields(newContacts[type]), labels: label ? [label] : [] };
  fields.favourite = view === "favourites";
  if (type === "new-group") return fields;
  return {
    ...fields,
    emails: [{ ...line, label: type === "new-person" ? "home" : "work" }],
    phones: [{ ...line, label: type === "new-person" ? "mobile" : "work" }],
  };
}
