"use client";
import {
  Link,
  Toast,
  Toaster,
  type ToastIntent,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from "react";
import { ownsKeys } from "./owns-keys.ts";

interface Notice {
  text: string;
  intent?: ToastIntent;
  /** A button in the notice; the notice closes when it is pressed. `isUndo`: the key z does the same. */
  action?: { label: string; run: () => void; isUndo?: boolean };
  /** In milliseconds; -1 keeps it until it is closed. */
  timeout?: number;
  /** A later notice of the same key takes the place of the earlier one. */
  key?: string;
}

/** Shows a notice at the foot of the window and returns the way to close it. */
type Notify = (notice: Notice) => () => void;

const ToasterContext = createContext<Notify | null>(null);

/** The way to tell the person something that needs no answer. */
export function useNotify(): Notify {
  const notify = use(ToasterContext);
  if (!notify) throw new Error("useNotify outside ToasterProvider");
  return notify;
}

let count = 0;

/** The one place where notices appear. */
export function ToasterProvider({ children }: { children: ReactNode }) {
  const toasterId = useId("toaster");
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  /** What z does now: the Undo of the latest notice that stands. */
  const latestUndo = useRef<{ toastId: string; run: () => void }>(undefined);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "z" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (!latestUndo.current || ownsKeys(event.target)) return;
      event.preventDefault();
      dismissToast(latestUndo.current.toastId);
      latestUndo.current.run();
      latestUndo.current = undefined;
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [dismissToast]);

  const notify = useMemo<Notify>(() => {
    const open = new Map<string, () => void>();
    return ({ text, intent = "success", action, timeout = 10_000, key }) => {
      if (key) open.get(key)?.();
      count += 1;
      const toastId = `notice-${count}`;
      dispatchToast(<NoticeToast text={text} action={action} />, {
        toastId,
        intent,
        timeout,
        pauseOnHover: true,
        pauseOnWindowBlur: timeout > 0,
        onStatusChange: (_, { status }) => {
          const isOver = status === "dismissed" || status === "unmounted";
          if (isOver && latestUndo.current?.toastId === toastId) latestUndo.current = undefined;
        },
      });
      if (action?.isUndo) latestUndo.current = { toastId, run: action.run };
      const close = () => dismissToast(toastId);
      if (key) open.set(key, close);
      return close;
    };
  }, [dispatchToast, dismissToast]);

  return (
    <ToasterContext value={notify}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-start" offset={{ horizontal: 24, vertical: 24 }} />
    </ToasterContext>
  );
}

function NoticeToast({ text, action }: { text: string; action: Notice["action"] }) {
  return (
    <Toast role="status">
      <ToastTitle
        action={
          action && (
            <ToastTrigger>
              <Link as="button" onClick={action.run}>
                {action.label}
              </Link>
            </ToastTrigger>
          )
        }
      >
        {text}
      </ToastTitle>
    </Toast>
  );
}
