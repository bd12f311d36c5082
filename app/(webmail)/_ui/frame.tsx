"use client";
import { type ReactNode, useSyncExternalStore } from "react";
import styles from "./frame.module.css";
import { useMailtoLinks } from "./use-mailto-links.ts";

/** What surrounds every area. Busy until its scripts run: before that, nothing answers to a click. */
export function Frame({ children }: { children: ReactNode }) {
  const isReady = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  useMailtoLinks();
  return (
    <div className={styles.frame} aria-busy={!isReady} data-frame="">
      {children}
    </div>
  );
}
