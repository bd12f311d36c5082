import { useEffect, useState } from "react";
import type Squire from "squire-rte";

/** What holds at the caret, and whether there is something to undo or redo. */
export interface Formats {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  bullets: boolean;
  numbers: boolean;
  quote: boolean;
  link: boolean;
  /** As CSS writes it; empty for the reader's own. */
  colour: string;
  canUndo: boolean;
  canRedo: boolean;
}

const none: Formats = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  bullets: false,
  numbers: false,
  quote: false,
  link: false,
  colour: "",
  canUndo: false,
  canRedo: false,
};

/** Follows the caret of the editor. */
export function useFormats(editor: Squire | null): Formats {
  const [formats, setFormats] = useState(none);

  useEffect(() => {
    if (!editor) return;
    const read = () => setFormats((before) => keepEqual(before, { ...before, ...readFormats(editor) }));
    const readUndo = (event: Event) => {
      const { canUndo, canRedo } = (event as CustomEvent<{ canUndo: boolean; canRedo: boolean }>).detail;
      setFormats((before) => keepEqual(before, { ...before, canUndo, canRedo }));
    };
    for (const type of events) editor.addEventListener(type, read);
    editor.addEventListener("undoStateChange", readUndo);
    return () => {
      for (const type of events) editor.removeEventListener(type, read);
      editor.removeEventListener("undoStateChange", readUndo);
    };
  }, [editor]);

  return formats;
}

const events = ["pathChange", "select", "cursor", "input"];

function readFormats(editor: Squire): Partial<Formats> {
  return {
    bold: editor.hasFormat("B") || editor.hasFormat("STRONG"),
    italic: editor.hasFormat("I") || editor.hasFormat("EM"),
    underline: editor.hasFormat("U"),
    strikethrough: editor.hasFormat("S"),
    bullets: editor.hasFormat("UL"),
    numbers: editor.hasFormat("OL"),
    quote: editor.hasFormat("BLOCKQUOTE"),
    link: editor.hasFormat("A"),
    colour: editor.getFontInfo().color ?? "",
  };
}

/** The same object while nothing changed spares the toolbar a paint with every key. */
function keepEqual(before: Formats, after: Formats): Formats {
  const same = (Object.keys(after) as (keyof Formats)[]).every((name) => before[name] === after[name]);
  return same ? before : after;
}
