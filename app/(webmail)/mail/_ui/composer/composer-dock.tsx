"use client";
import type { Draft } from "#lib/contract/outbox.ts";
import { useProfile } from "../../../../_data/use-profile.ts";
import styles from "./composer.module.css";
import { ComposerWindow } from "./composer-window.tsx";
import type { OpenWindow } from "./start.ts";

export interface ComposerDockProps {
  windows: readonly OpenWindow[];
  /** The window that is not minimised. */
  front: string | null;
  setFront: (id: string | null) => void;
  close: (id: string) => void;
  /** Opens a message whose sending was undone. */
  openDraft: (draft: Draft) => void;
}

/** The messages that are being written, at the lower right. One is open, the others are tabs beside it. */
export function ComposerDock({ windows, front, setFront, close, openDraft }: ComposerDockProps) {
  const { data: profile, isPending } = useProfile();
  // Who is writing decides whom an answer to all leaves out.
  if (isPending) return null;
  return (
    <div className={styles.dock}>
      {windows.map((window) => (
        <ComposerWindow
          key={window.id}
          start={window.start}
          ownAddress={profile?.address ?? ""}
          maxMessageBytes={profile?.maxMessageBytes ?? Number.POSITIVE_INFINITY}
          minimised={window.id !== front}
          setMinimised={(minimised) => setFront(minimised ? null : window.id)}
          close={() => close(window.id)}
          openDraft={openDraft}
        />
      ))}
    </div>
  );
}
