import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Contact, ContactSummary } from "#lib/contract/contacts.ts";
import { contactKeys } from "../../../_data/contact-keys.ts";
import { ownsKeys } from "../../../_ui/owns-keys.ts";
import { isNewContact, isWideView } from "./contact-path.ts";
import { useContactSelection } from "./list/contact-selection.tsx";
import { useContactActions } from "./use-contact-actions.ts";
import { goToContacts, useContactPlace } from "./use-contact-place.ts";

/** The keys that do something to contacts: the ticked ones, else the row with the focus, else the open contact. */
export function useContactKeys(): void {
  const client = useQueryClient();
  const { view, contactId, editing } = useContactPlace();
  const { selected, clear } = useContactSelection();
  const actions = useContactActions();

  useEffect(() => {
    const list = isWideView(view) ? "all" : view;
    const acted = (): readonly ContactSummary[] => {
      if (selected.size > 0) return [...selected.values()];
      const focused = document.activeElement?.closest<HTMLElement>("[data-contact-grid] [data-contact]");
      const one = rowOf(focused?.dataset.contact) ?? rowOf(contactId);
      return one ? [one] : [];
    };

    const rowOf = (id: string | undefined): ContactSummary | undefined => {
      if (!id) return undefined;
      const windows = client.getQueriesData<{ contacts: ContactSummary[] }>({ queryKey: contactKeys.lists });
      const rows = windows.flatMap(([, window]) => window?.contacts ?? []);
      return client.getQueryData<Contact>(contactKeys.contact(id)) ?? rows.find((row) => row.id === id);
    };

    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (ownsKeys(event.target)) return;
      if (act(event.key)) event.preventDefault();
    };

    const act = (key: string): boolean => {
      if (key === "Escape" && selected.size > 0) clear();
      else if (key === "Escape" && contactId && !editing && !isNewContact(contactId)) closeContact();
      else if (key === "/") document.querySelector<HTMLElement>("[data-contact-search]")?.focus();
      else if (key === "n") goToContacts({ view: list, contactId: "new-person" });
      else if (key === "g") goToContacts({ view: list, contactId: "new-group" });
      else if (key === "e" && contactId && !isNewContact(contactId))
        goToContacts({ view, contactId, editing: true });
      else return actOn(key, acted());
      return true;
    };

    const closeContact = () => {
      goToContacts({ view });
      document.querySelector<HTMLElement>("[data-contact-grid] [role=row][tabindex='0']")?.focus();
    };

    const actOn = (key: string, rows: readonly ContactSummary[]): boolean => {
      if (rows.length === 0 || editing) return false;
      if (key === "Delete" || key === "#") {
        clear();
        actions.remove(rows);
      } else if (key === "s")
        actions.setFavourite(
          rows,
          rows.some(({ favourite }) => !favourite),
        );
      else if (key === "m") void actions.write(rows);
      else return false;
      return true;
    };

    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [client, view, contactId, editing, selected, clear, actions]);
}
