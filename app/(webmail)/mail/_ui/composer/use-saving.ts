import { useCallback, useEffect, useRef, useState } from "react";
import type { Composition } from "./composition.ts";
import { forgetComposition, holdComposition, saveComposition } from "./saved-compositions.ts";

/** How long a change waits before it is saved, in milliseconds. */
const pause = 800;

export type Saving = "nothing" | "saved" | "no-room";

/**
 * Keeps a message in this browser: soon after each change, and at once when the page is hidden or left. `save` says
 * that something changed; `forget` ends it for good.
 */
export function useSaving(address: string, key: string, snapshot: () => Composition) {
  const [saving, setSaving] = useState<Saving>("nothing");
  const latest = useRef(snapshot);
  latest.current = snapshot;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const over = useRef(false);
  const savedAs = useRef(key);

  const saveNow = useCallback(() => {
    if (timer.current === undefined || over.current || !address) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const composition = latest.current();
    // It has become another message to the server, but not to the person.
    if (composition.key !== savedAs.current) forgetComposition(address, savedAs.current);
    savedAs.current = composition.key;
    setSaving(saveComposition(address, composition) ? "saved" : "no-room");
  }, [address]);

  const save = useCallback(() => {
    timer.current ??= setTimeout(saveNow, pause);
  }, [saveNow]);

  const forget = useCallback(() => {
    over.current = true;
    clearTimeout(timer.current);
    forgetComposition(address, savedAs.current);
  }, [address]);

  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && saveNow();
    window.addEventListener("pagehide", saveNow);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("pagehide", saveNow);
      document.removeEventListener("visibilitychange", hidden);
      saveNow();
    };
  }, [saveNow]);

  useEffect(() => holdComposition(key), [key]);

  return { saving, save, forget };
}
