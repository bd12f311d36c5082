import { useTranslations } from "next-intl";
import styles from "./details.module.css";

const hints = [
  { keys: ["/"], does: "search" },
  { keys: ["J", "K"], does: "move" },
  { keys: ["N"], does: "create" },
  { keys: ["E"], does: "edit" },
  { keys: ["M"], does: "write" },
  { keys: ["X"], does: "select" },
] as const;

/** The keys that help most, where nothing else is to be seen. */
export function KeyHints() {
  const t = useTranslations("contacts.keys");
  return (
    <dl className={styles.hints}>
      {hints.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
