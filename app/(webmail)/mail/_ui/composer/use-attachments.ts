import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { OutgoingAttachment } from "#lib/contract/outbox.ts";
import { newKey } from "../../../../_data/new-key.ts";
import { forgetUpload, uploadFile } from "../../../../_data/upload-file.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";

/** A file of the message: being uploaded, failed, or ready to be sent. `progress` is a fraction of 1. */
export type ComposerFile = { id: string; filename: string; type: string; size: number } & (
  | { state: "uploading"; file: File; progress: number }
  | { state: "failed"; file: File; problem: string }
  | { state: "ready"; attachment: OutgoingAttachment }
);

type Action =
  | { type: "add"; files: ComposerFile[] }
  | { type: "change"; id: string; to: (file: ComposerFile) => ComposerFile }
  | { type: "remove"; id: string };

function reduce(files: readonly ComposerFile[], action: Action): readonly ComposerFile[] {
  switch (action.type) {
    case "add":
      return [...files, ...action.files];
    case "change":
      return files.map((file) => (file.id === action.id ? action.to(file) : file));
    case "remove":
      return files.filter((file) => file.id !== action.id);
  }
}

/** The files of a message. Each is uploaded as soon as it is added, on its own. */
export function useAttachments(initial: readonly OutgoingAttachment[]) {
  const textOf = useProblemText();
  const [files, dispatch] = useReducer(reduce, initial, (attachments) => attachments.map(fromAttachment));
  const [initialFiles] = useState(files);
  const transfers = useRef(new Map<string, AbortController>());
  const tellProblem = useRef(textOf);
  tellProblem.current = textOf;

  const start = useCallback(async (id: string, file: File) => {
    const transfer = new AbortController();
    transfers.current.set(id, transfer);
    const change = (to: (file: ComposerFile) => ComposerFile) => dispatch({ type: "change", id, to });
    change((known) => ({ ...bare(known), state: "uploading", file, progress: 0 }));
    try {
      const stored = await uploadFile(file, {
        signal: transfer.signal,
        onProgress: (progress) =>
          change((known) => (known.state === "uploading" ? { ...known, progress } : known)),
      });
      // Removed in the moment in which it was finished.
      if (transfer.signal.aborted) return void forgetUpload(stored.id);
      change(() => ({ ...fromAttachment({ kind: "upload", upload: stored }), id }));
    } catch (error) {
      if (transfer.signal.aborted) return;
      change((known) => ({ ...bare(known), state: "failed", file, problem: tellProblem.current(error) }));
    } finally {
      transfers.current.delete(id);
    }
  }, []);

  const add = useCallback(
    (added: readonly File[]) => {
      const files = added.map((file) => ({
        id: newKey(),
        filename: file.name,
        type: file.type,
        size: file.size,
        state: "uploading" as const,
        file,
        progress: 0,
      }));
      dispatch({ type: "add", files });
      for (const { id, file } of files) void start(id, file);
    },
    [start],
  );

  const remove = useCallback((file: ComposerFile) => {
    transfers.current.get(file.id)?.abort();
    if (file.state === "ready" && file.attachment.kind === "upload")
      void forgetUpload(file.attachment.upload.id);
    dispatch({ type: "remove", id: file.id });
  }, []);

  const retry = useCallback(
    (file: ComposerFile) => {
      if (file.state === "failed") void start(file.id, file.file);
    },
    [start],
  );

  useEffect(() => {
    const running = transfers.current;
    return () => {
      for (const transfer of running.values()) transfer.abort();
    };
  }, []);

  const ready = useMemo(
    () => files.flatMap((file) => (file.state === "ready" ? [file.attachment] : [])),
    [files],
  );
  return { files, ready, changed: files !== initialFiles, add, remove, retry };
}

function bare({ id, filename, type, size }: ComposerFile) {
  return { id, filename, type, size };
}

function fromAttachment(attachment: OutgoingAttachment): ComposerFile {
  const { filename, type, size } = attachment.kind === "upload" ? attachment.upload : attachment;
  return { id: newKey(), filename, type, size, state: "ready", attachment };
}
