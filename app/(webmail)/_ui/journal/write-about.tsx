"use client";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import type { EntryFields } from "#lib/contract/journal.ts";

type WriteAbout = (kind: "entry" | "note", initial: Partial<EntryFields>) => void;

// Its editor is loaded when somebody writes.
const EntryDialog = dynamic(() => import("./entry-dialog.tsx").then((module) => module.EntryDialog), {
  ssr: false,
});

const WriteContext = createContext<WriteAbout | null>(null);

/** The way to begin an entry or a note from anywhere. The dialog outlives the menu that it was called from. */
export function useWriteAbout(): WriteAbout {
  const write = use(WriteContext);
  if (!write) throw new Error("useWriteAbout outside WriteAboutProvider");
  return write;
}

export function WriteAboutProvider({ children }: { children: ReactNode }) {
  const [writing, setWriting] = useState<{ kind: "entry" | "note"; initial: Partial<EntryFields> }>();
  const write = useCallback<WriteAbout>((kind, initial) => setWriting({ kind, initial }), []);
  return (
    <WriteContext value={write}>
      {children}
      {writing && <EntryDialog {...writing} close={() => setWriting(undefined)} />}
    </WriteContext>
  );
}
