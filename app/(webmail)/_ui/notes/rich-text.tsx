import { useLayoutEffect, useRef } from "react";
import { toEditor } from "../../mail/_ui/composer/editor-html.ts";
import styles from "./rich-text.module.css";

/** Rich text of an entry or a note, which may be a stranger's: shown only through the composer's sanitiser. */
export function RichText({ html }: { html: string }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.replaceChildren(toEditor(html));
  }, [html]);
  return <div ref={root} className={styles.text} dir="auto" />;
}
