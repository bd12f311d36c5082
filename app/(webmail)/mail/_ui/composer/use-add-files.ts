import { useTranslations } from "next-intl";
import { type ChangeEvent, type ClipboardEvent, type DragEvent, useState } from "react";
import type Squire from "squire-rte";
import { formatSize } from "../format-size.ts";
import { estimateMessageSize, roomForFiles } from "./message-size.ts";
import type { CompositionState } from "./use-composition.ts";

/** The largest picture that is put into the text, in bytes; a larger one is attached. */
const largestInline = 1_500_000;
/** The body's limit (see the contract's Draft), with room for some text. */
const longestBody = 4_500_000;

/**
 * The ways by which files come into a message: picked, dropped or pasted. A pasted picture goes into the text; whatever
 * would make the message too large is refused at once, before a byte is sent.
 */
export function useAddFiles(props: {
  composition: CompositionState;
  editor: Squire | null;
  maxMessageBytes: number;
}) {
  const t = useTranslations("composer.attachments");
  const { composition, editor, maxMessageBytes } = props;
  const [problem, setProblem] = useState<string>();
  const [isOver, setIsOver] = useState(false);

  const attach = (added: readonly File[]) => {
    if (added.length === 0) return;
    const known = composition.attachments.files;
    const size = estimateMessageSize([...known, ...added], composition.snapshot().html);
    if (size > maxMessageBytes) {
      const limit = formatSize(roomForFiles(maxMessageBytes));
      const [only] = added;
      return setProblem(
        added.length === 1 && only ? t("tooLarge", { name: only.name, limit }) : t("allTooLarge", { limit }),
      );
    }
    if (known.length + added.length > mostFiles) return setProblem(t("tooMany", { count: mostFiles }));
    setProblem(undefined);
    composition.attachments.add(added);
  };

  const addPasted = async (file: File) => {
    const fits =
      file.size <= largestInline && composition.snapshot().html.length + file.size * 1.4 < longestBody;
    if (!editor || !fits || !/^image\/(png|jpe?g|gif|webp)$/.test(file.type)) return attach([file]);
    const source = await readAsDataAddress(file);
    editor.focus();
    editor.insertImage(source, { alt: "", style: "max-width:100%" });
  };

  const hasFiles = (transfer: DataTransfer) => transfer.types.includes("Files");
  return {
    problem,
    /** Files are held over the window. */
    isOver,
    picked: (event: ChangeEvent<HTMLInputElement>) => {
      attach([...(event.target.files ?? [])]);
      // The same file can be picked again after it was removed.
      event.target.value = "";
    },
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      },
      // Before the editor, which would put the files' names into the text.
      onDropCapture: (event: DragEvent) => {
        setIsOver(false);
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        attach([...event.dataTransfer.files]);
      },
      onPasteCapture: (event: ClipboardEvent) => {
        const { files, types } = event.clipboardData;
        // A copied table or text comes with a picture of itself; a copied picture has HTML beside it, but no text.
        if (files.length === 0 || types.includes("text/plain")) return;
        event.preventDefault();
        event.stopPropagation();
        const inBody = event.target instanceof Node && editor?.getRoot().contains(event.target);
        for (const file of files) if (inBody) void addPasted(file);
        if (!inBody) attach([...files]);
      },
    },
  };
}

/** The contract's limit. */
const mostFiles = 100;

function readAsDataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
