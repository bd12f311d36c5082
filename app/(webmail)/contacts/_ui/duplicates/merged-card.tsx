import { useTranslations } from "next-intl";
import type { ContactFields } from "#lib/contract/contacts.ts";
import styles from "./duplicates.module.css";

/** What a merge gives. */
export function MergedCard({ fields }: { fields: ContactFields }) {
  const t = useTranslations("contacts.duplicates");
  const lines = [
    ...fields.emails.map(({ value }) => value),
    ...fields.phones.map(({ value }) => value),
    [fields.jobTitle, fields.organisation].filter(Boolean).join(", "),
    ...fields.addresses.map(({ street, city }) => [street, city].filter(Boolean).join(", ")),
    fields.labels.join(", "),
  ].filter(Boolean);
  return (
    <div className={styles.merged}>
      <small>{t("result")}</small>
      <strong dir="auto">{fields.formattedName}</strong>
      {lines.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </div>
  );
}
