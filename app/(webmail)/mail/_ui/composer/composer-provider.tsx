"use client";
import { useTranslations } from "next-intl";
import {
  type ComponentType,
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { Message } from "#lib/contract/messages.ts";
import type { Draft } from "#lib/contract/outbox.ts";
import { newKey } from "../../../../_data/new-key.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { OutboxWatch } from "../outbox/outbox-watch.tsx";
import type { ComposerDockProps } from "./composer-dock.tsx";
import type { OpenWindow, Prefill, Start } from "./start.ts";
import { useRestoredCompositions } from "./use-restored-compositions.ts";

export interface Composer {
  openNew: (prefill?: Prefill) => void;
  reply: (message: Message) => void;
  replyAll: (message: Message) => void;
  forward: (message: Message) => void;
  /** Opens a message that came back from the outbox, exactly as it was. */
  openDraft: (draft: Draft) => void;
}

const ComposerContext = createContext<Composer | null>(null);

/** The ways to begin a message. */
export function useComposer(): Composer {
  const composer = use(ComposerContext);
  if (!composer) throw new Error("useComposer outside ComposerProvider");
  return composer;
}

const loadDock = () => import("./composer-dock.tsx");

/** Holds the messages that are being written. The composer itself is loaded when the page is idle, or needed. */
export function ComposerProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("composer");
  const notify = useNotify();
  const [windows, setWindows] = useState<readonly OpenWindow[]>([]);
  const [front, setFront] = useState<string | null>(null);
  const [Dock, setDock] = useState<ComponentType<ComposerDockProps>>();

  const open = useCallback(
    (start: Start, id: string = newKey()) => {
      const load = () =>
        loadDock().then(
          (module) => setDock(() => module.ComposerDock),
          () => notify({ text: t("notLoaded"), intent: "error", action: { label: t("retry"), run: load } }),
        );
      void load();
      setWindows((before) => (before.some((other) => other.id === id) ? before : [...before, { id, start }]));
      setFront(id);
    },
    [notify, t],
  );

  const close = useCallback((id: string) => {
    setWindows((before) => before.filter((other) => other.id !== id));
    setFront((before) => (before === id ? null : before));
  }, []);

  useEffect(() => {
    // A failure is told when the composer is needed.
    const preload = () => void loadDock().catch(() => undefined);
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(preload, 2_000);
      return () => clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(preload);
    return () => window.cancelIdleCallback(handle);
  }, []);

  useRestoredCompositions(open);

  const composer = useMemo<Composer>(
    () => ({
      openNew: (prefill) => open({ type: "new", prefill }),
      reply: (message) => open({ type: "reply", message }, `reply ${message.id}`),
      replyAll: (message) => open({ type: "replyAll", message }, `replyAll ${message.id}`),
      forward: (message) => open({ type: "forward", message }, `forward ${message.id}`),
      openDraft: (draft) => open({ type: "draft", draft }),
    }),
    [open],
  );

  return (
    <ComposerContext value={composer}>
      {children}
      <OutboxWatch />
      {Dock && windows.length > 0 && (
        <Dock
          windows={windows}
          front={front}
          setFront={setFront}
          close={close}
          openDraft={composer.openDraft}
        />
      )}
    </ComposerContext>
  );
}
