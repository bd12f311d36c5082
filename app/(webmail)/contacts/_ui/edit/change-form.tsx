import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Contact, type ContactFields, openContact } from "#lib/contract/contacts.ts";
import { ApiProblem, call } from "../../../../_data/api-client.ts";
import { contactKeys } from "../../../../_data/contact-keys.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useSaveContact } from "../../../../_data/use-save-contact.ts";
import { useUndo } from "../../../../_data/use-undo.ts";
import { ConflictDialog } from "../../../../_ui/conflict-dialog.tsx";
import { goToContacts, useContactPlace } from "../use-contact-place.ts";
import { ContactForm } from "./contact-form.tsx";
import { changedFields, type FieldProblem, problemOf, tidyFields } from "./tidy-fields.ts";
import { useConflictRows } from "./use-conflict-rows.ts";
import { forgetDraft, useContactDraft } from "./use-contact-draft.ts";

/** The form of a contact that is there. It is stored on the version that the form began with. */
export function ChangeForm({ contact }: { contact: Contact }) {
  const t = useTranslations("contacts.form");
  const textOf = useProblemText();
  const tellWithUndo = useUndo();
  const client = useQueryClient();
  const { view } = useContactPlace();
  const draft = useContactDraft(contact.id, contact.fields, contact);
  const base = draft.base ?? contact;
  const { mutateAsync, isPending } = useSaveContact();
  const [problem, setProblem] = useState<FieldProblem>();
  const [failure, setFailure] = useState<string>();
  const [theirs, setTheirs] = useState<Contact>();
  const rowsOf = useConflictRows();
  const mine = tidyFields(draft.fields);

  const leave = () => {
    forgetDraft(contact.id);
    goToContacts({ view, contactId: contact.id }, { replace: true });
  };
  const store = async (version: number) => {
    const fields = changedFields(base.fields, mine);
    setFailure(undefined);
    if (Object.keys(fields).length === 0 && draft.photo === undefined) return leave();
    try {
      const saved = await mutateAsync({
        type: "change",
        id: contact.id,
        version,
        fields,
        photo: draft.photo,
      });
      tellWithUndo(t("saved", { name: saved.name }), { items: [{ id: saved.id, version: saved.version }] });
      leave();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "conflict") await settle(fields);
      else setFailure(textOf(error));
    }
  };
  /** Where nobody touched the same fields, nothing would be overwritten; else the person decides. */
  const settle = async (fields: Partial<ContactFields>) => {
    try {
      const stored = await call(openContact, { params: { contactId: contact.id } });
      client.setQueryData(contactKeys.contact(contact.id), stored);
      const touched = changedFields(base.fields, stored.fields);
      if (draft.photo === undefined && Object.keys(fields).every((name) => !(name in touched)))
        return await store(stored.version);
      setTheirs(stored);
    } catch (error) {
      setFailure(textOf(error));
    }
  };
  const save = () => {
    const wrong = problemOf(mine);
    setProblem(wrong);
    if (!wrong && !isPending) void store(base.version);
  };
  return (
    <>
      <ContactForm
        title={t("edit", { name: contact.name })}
        picture={contact}
        draft={draft}
        problem={problem}
        failure={failure}
        isSaving={isPending}
        save={save}
        cancel={leave}
      />
      <ConflictDialog
        rows={theirs && rowsOf(mine, theirs.fields)}
        keepMine={() => {
          const version = theirs?.version;
          setTheirs(undefined);
          if (version) void store(version);
        }}
        takeTheirs={() => {
          setTheirs(undefined);
          leave();
        }}
        cancel={() => setTheirs(undefined)}
      />
    </>
  );
}
