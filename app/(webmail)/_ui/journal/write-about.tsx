"use client";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import type { EntryFields, JournalEntry } from "#lib/contract/journal.ts";

interface Writing {
  kind: "entry" | "note";
  /** What a new one begins with. */
  initial?: Partial<EntryFields>;
  /** The one that is changed. */
  entry?: JournalEntry;
}

// Its editor is loaded when somebody writes.
const EntryDialog = dynamic(() => import("./entry-dialog.tsx").then((module) => module.EntryDialog), {
  ssr: false,
});

const WriteContext = createContext<((writing: Writing) => void) | null>(null);

/** The way to write an entry or a note from anywhere. The dialog outlives the menu that it was called from. */
export function useWriteAbout(): (writing: Writing) => void {
  const write = use(WriteContext);
  if (!write) throw new Error("useWriteAbout outside WriteAboutProvider");
  return write;
}

export function WriteAboutProvider({ children }: { children: ReactNode }) {
  const [writing, setWriting] = useState<Writing>();
  const close = useCallback(() => setWriting(undefined), []);
  return (
    <WriteContext value={setWriting}>
      {children}
      {writing && <EntryDialog {...writing} close={close} />}
    </WriteContext>
  );
}
