import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import Squire from "squire-rte";
import styles from "./composer.module.css";
import { fromEditor, toEditor } from "./editor-html.ts";

/** The text of the message. The editor owns it from the first moment on and tells each change. */
export function BodyEditor(props: {
  initial: string;
  onReady: (editor: Squire | null) => void;
  onChange: (html: string) => void;
  invalid: boolean;
  /** Names what is written, where it is not a message. */
  label?: string;
}) {
  const t = useTranslations("composer");
  const root = useRef<HTMLDivElement>(null);
  const changed = useEffectEvent((editor: Squire) => props.onChange(fromEditor(editor.getHTML())));
  const ready = useEffectEvent((editor: Squire | null) => props.onReady(editor));
  const begin = useEffectEvent((editor: Squire) => {
    editor.setHTML(props.initial);
    // Above the quote.
    editor.moveCursorToStart();
  });

  useEffect(() => {
    if (!root.current) return;
    const editor = new Squire(root.current, {
      sanitizeToDOMFragment: toEditor,
      undo: { documentSizeThreshold: 100_000, undoLimit: 50 },
    });
    begin(editor);
    editor.addEventListener("input", () => changed(editor));
    ready(editor);
    return () => {
      ready(null);
      editor.destroy();
    };
  }, []);

  return (
    <div
      ref={root}
      role="textbox"
      aria-multiline="true"
      aria-label={props.label ?? t("body")}
      aria-invalid={props.invalid}
      tabIndex={0}
      dir="auto"
      className={styles.body}
    />
  );
}
