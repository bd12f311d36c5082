import type { ReactNode } from "react";
import { contactPath } from "../contact-path.ts";
import { goToContacts } from "../use-contact-place.ts";
import styles from "./side.module.css";

/** A line of the side bar that shows a list. */
export function ViewLink(props: {
  view: string;
  current: string;
  icon: ReactNode;
  name: string;
  count?: string;
  chosen: (() => void) | undefined;
}) {
  const { view } = props;
  return (
    <li>
      <a
        href={contactPath({ view })}
        className={styles.link}
        aria-current={view === props.current ? "page" : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          goToContacts({ view });
          props.chosen?.();
        }}
      >
        <span className={styles.icon} aria-hidden>
          {props.icon}
        </span>
        <span className={styles.name}>{props.name}</span>
        {props.count && <span className={styles.count}>{props.count}</span>}
      </a>
    </li>
  );
}
