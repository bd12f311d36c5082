"use client";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { ContactSummary } from "#lib/contract/contacts.ts";

interface Selection {
  /** The contacts that are ticked, as they were last seen. */
  selected: ReadonlyMap<string, ContactSummary>;
  setSelected: (contacts: readonly ContactSummary[]) => void;
  toggle: (contact: ContactSummary) => void;
  clear: () => void;
}

const SelectionContext = createContext<Selection | null>(null);

/** Which contacts of the view are ticked. */
export function useContactSelection(): Selection {
  const selection = use(SelectionContext);
  if (!selection) throw new Error("useContactSelection outside SelectionProvider");
  return selection;
}

const none: ReadonlyMap<string, ContactSummary> = new Map();

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selected, setSelected] = useState(none);
  const value = useMemo(
    () => ({
      selected,
      setSelected: (contacts: readonly ContactSummary[]) =>
        setSelected(new Map(contacts.map((contact) => [contact.id, contact]))),
      toggle: (contact: ContactSummary) =>
        setSelected((before) => {
          const after = new Map(before);
          if (!after.delete(contact.id)) after.set(contact.id, contact);
          return after;
        }),
      clear: () => setSelected(none),
    }),
    [selected],
  );
  return <SelectionContext value={value}>{children}</SelectionContext>;
}
