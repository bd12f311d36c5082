import { useTranslations } from "next-intl";
import type { ContactImport } from "#lib/contract/contacts.ts";
import styles from "./import.module.css";

/** How many are shown; the rest is counted. */
const most = 50;

/** What could not be read, and where in the file. */
export function ProblemList({ problems }: { problems: ContactImport["problems"] }) {
  const t = useTranslations("contacts.import");
  if (problems.length === 0) return null;
  return (
    <details className={styles.problems}>
      <summary>{t("problems", { count: problems.length })}</summary>
      <ul>
        {problems.slice(0, most).map(({ line, message }, index) => (
          <li key={`${index} ${line}`}>
            {t("line", { line })} {message}
          </li>
        ))}
      </ul>
      {problems.length > most && <p>{t("moreProblems", { count: problems.length - most })}</p>}
    </details>
  );
}
