import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import type { ContactSummary } from "#lib/contract/contacts.ts";
import {
  addMembers,
  changeEach,
  deleteContacts,
  peopleOf,
  transferContacts,
} from "../../../_data/contact-changes.ts";
import { type ContactChange, useChangeContacts } from "../../../_data/use-change-contacts.ts";
import { useUndo } from "../../../_data/use-undo.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { useTellFailure } from "../../_ui/collections/use-tell-failure.ts";
import { writePath } from "../../_ui/write-path.ts";
import { goToContacts, useContactPlace } from "./use-contact-place.ts";

type Rows = readonly ContactSummary[];

/** What can be done with contacts, one or many. Each is painted at once and can be undone. */
export function useContactActions() {
  const t = useTranslations("contacts.done");
  const notify = useNotify();
  const tellFailure = useTellFailure();
  const tellWithUndo = useUndo();
  const router = useRouter();
  const { mutateAsync } = useChangeContacts();
  const { view, contactId } = useContactPlace();

  const act = (change: ContactChange, text?: string) => {
    const done = mutateAsync(change);
    if (text) tellWithUndo(text, done);
    else done.catch(tellFailure);
  };

  return {
    setFavourite: (rows: Rows, favourite: boolean) =>
      act(
        {
          rows,
          paint: (row) => ({ ...row, favourite }),
          run: () => changeEach(rows, () => ({ favourite })),
        },
        rows.length > 1 ? t("changed", { count: rows.length }) : undefined,
      ),
    setLabel: (rows: Rows, label: string, on: boolean) => {
      const labelsOf = (row: ContactSummary) =>
        on ? [...new Set([...row.labels, label])] : row.labels.filter((other) => other !== label);
      return act(
        {
          rows,
          paint: (row) => ({ ...row, labels: labelsOf(row) }),
          run: () => changeEach(rows, (row) => ({ labels: labelsOf(row) })),
        },
        t(on ? "labelled" : "unlabelled", { count: rows.length, label }),
      );
    },
    remove: (rows: Rows) => {
      if (rows.some(({ id }) => id === contactId)) goToContacts({ view }, { replace: true });
      return act(
        { rows, paint: () => null, run: () => deleteContacts(rows) },
        t("deleted", { count: rows.length }),
      );
    },
    moveTo: (rows: Rows, book: Collection) =>
      act(
        {
          rows,
          paint: (row) => ({ ...row, collectionId: book.id }),
          run: () => transferContacts(rows, book.id),
        },
        t("moved", { count: rows.length, book: book.name }),
      ),
    addToGroup: (rows: Rows, group: ContactSummary) =>
      act(
        { rows, run: () => addMembers(group.id, rows) },
        t("added", { count: rows.length, group: group.name }),
      ),
    write: async (rows: Rows) => {
      try {
        const people = await peopleOf(rows);
        if (people.length > 0) router.push(writePath(people));
        else notify({ text: t("noAddress", { count: rows.length }), intent: "warning" });
      } catch (error) {
        tellFailure(error);
      }
    },
  };
}
