"use client";
import { useProfile } from "../../../../_data/use-profile.ts";
import styles from "./composer.module.css";
import type { OpenWindow } from "./composer-provider.tsx";
import { ComposerWindow } from "./composer-window.tsx";

export interface ComposerDockProps {
  windows: readonly OpenWindow[];
  /** The window that is not minimised. */
  front: string | null;
  setFront: (id: string | null) => void;
  close: (id: string) => void;
}

/** The messages that are being written, at the lower right. One is open, the others are tabs beside it. */
export function ComposerDock({ windows, front, setFront, close }: ComposerDockProps) {
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
        />
      ))}
    </div>
  );
}
