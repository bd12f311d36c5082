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
import { createContext, type ReactNode, use, useMemo } from "react";

interface Notice {
  text: string;
  intent?: ToastIntent;
  /** A button in the notice; the notice closes when it is pressed. */
  action?: { label: string; run: () => void };
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
      });
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
