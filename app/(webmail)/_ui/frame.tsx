"use client";
import type { ReactNode } from "react";
import { useHydrated } from "../../_ui/use-hydrated.ts";
import styles from "./frame.module.css";
import { useMailtoLinks } from "./use-mailto-links.ts";

/** What surrounds every area. Busy until its scripts run: before that, nothing answers to a click. */
export function Frame({ children }: { children: ReactNode }) {
  useMailtoLinks();
  return (
    <div className={styles.frame} aria-busy={!useHydrated()} data-frame="">
      {children}
    </div>
  );
}
