"use client";
import { createContext, type ReactNode, use, useMemo, useState } from "react";

interface Selection {
  /** Ids of the messages that are ticked. */
  selected: ReadonlySet<string>;
  setSelected: (ids: ReadonlySet<string>) => void;
  toggle: (id: string) => void;
  clear: () => void;
}

const SelectionContext = createContext<Selection | null>(null);

/** Which messages of the folder are ticked. */
export function useSelection(): Selection {
  const selection = use(SelectionContext);
  if (!selection) throw new Error("useSelection outside SelectionProvider");
  return selection;
}

const none: ReadonlySet<string> = new Set();

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selected, setSelected] = useState(none);
  const value = useMemo(
    () => ({
      selected,
      setSelected,
      toggle: (id: string) =>
        setSelected((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      clear: () => setSelected(none),
    }),
    [selected],
  );
  return <SelectionContext value={value}>{children}</SelectionContext>;
}
