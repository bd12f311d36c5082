import { Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ContactImport } from "#lib/contract/contacts.ts";
import styles from "./import.module.css";
import { useColumnName } from "./use-column-name.ts";

/** Each column of a CSV file, what stands in it, and the field that it goes to. */
export function ColumnTable(props: {
  columns: ContactImport["columns"];
  fields: string[];
  chosen: string[];
  choose: (index: number, field: string) => void;
}) {
  const t = useTranslations("contacts.import");
  const nameOf = useColumnName();
  const id = useId();
  return (
    <div>
      <h3 id={id}>{t("columns")}</h3>
      <div className={styles.scroller} tabIndex={0} role="region" aria-labelledby={id}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("heading")}</th>
              <th scope="col">{t("sample")}</th>
              <th scope="col">{t("field")}</th>
            </tr>
          </thead>
          <tbody>
            {props.columns.map(({ heading, sample }, index) => (
              <tr key={`${index} ${heading}`} data-ignored={props.chosen[index] === "ignore" || undefined}>
                <th scope="row">{heading || t("unnamed", { number: index + 1 })}</th>
                <td>{sample}</td>
                <td>
                  <Select
                    size="small"
                    aria-label={t("fieldOf", { heading: heading || String(index + 1) })}
                    value={props.chosen[index]}
                    onChange={(_, { value }) => props.choose(index, value)}
                  >
                    {props.fields.map((field) => (
                      <option key={field} value={field}>
                        {nameOf(field)}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
