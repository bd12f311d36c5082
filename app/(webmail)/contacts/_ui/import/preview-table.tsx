import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ContactImport } from "#lib/contract/contacts.ts";
import styles from "./import.module.css";

/** The first contacts of the file as they would be. */
export function PreviewTable({ rows }: { rows: ContactImport["preview"] }) {
  const t = useTranslations("contacts.import");
  const id = useId();
  return (
    <div>
      <h3 id={id}>{t("preview")}</h3>
      <div className={styles.scroller} tabIndex={0} role="region" aria-labelledby={id}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("email")}</th>
              <th scope="col">{t("phone")}</th>
              <th scope="col">{t("organisation")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${index} ${row.name}`}>
                <th scope="row">{row.name}</th>
                <td>{row.email}</td>
                <td>{row.phone}</td>
                <td>{row.organisation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
