import { type RefObject, useEffect } from "react";

/** Takes the focus to where writing begins, when the window opens and when it is opened again from its tab. */
export function useFirstFocus(
  form: RefObject<HTMLElement | null>,
  hidden: boolean,
  first: "to" | "body",
): void {
  useEffect(() => {
    if (hidden) return;
    const wanted = first === "body" ? '[role="textbox"]' : "input";
    form.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [form, hidden, first]);
}
