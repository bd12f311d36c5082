import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** What a pane shows in place of its content. */
export function EmptyState(props: { icon: ReactNode; title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <p className={styles.title}>{props.title}</p>
      {props.text && <p>{props.text}</p>}
      {props.children && <div className={styles.actions}>{props.children}</div>}
    </div>
  );
}
