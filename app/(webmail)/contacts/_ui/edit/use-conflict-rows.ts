import { useTranslations } from "next-intl";
import type { ContactFields } from "#lib/contract/contacts.ts";
import type { ConflictRow } from "../../../../_ui/conflict-dialog.tsx";
import { formatDay } from "../details/format-day.ts";

/** Two versions of a contact, field by field, as a person reads them. */
export function useConflictRows(): (mine: ContactFields, theirs: ContactFields) => ConflictRow[] {
  const t = useTranslations("contacts.fields");
  const wordsOf = (fields: ContactFields): Record<string, string> => {
    const lines = (list: { label: string; value: string }[]) =>
      list.map(({ label, value }) => (label ? `${value} (${label})` : value)).join(", ");
    const { prefix, given, middle, family, suffix } = fields.name;
    const addresses = fields.addresses.map(({ label: _, ...parts }) =>
      Object.values(parts).filter(Boolean).join(", "),
    );
    return {
      [t("shownAs")]: fields.formattedName,
      [t("name")]: [prefix, given, middle, family, suffix].filter(Boolean).join(" "),
      [t("nickname")]: fields.nickname,
      [t("organisation")]: fields.organisation,
      [t("department")]: fields.department,
      [t("jobTitle")]: fields.jobTitle,
      [t("emails")]: lines(fields.emails),
      [t("phones")]: lines(fields.phones),
      [t("addresses")]: addresses.join("; "),
      [t("urls")]: lines(fields.urls),
      [t("messengers")]: lines(fields.messengers),
      [t("birthday")]: fields.birthday ? formatDay(fields.birthday) : "",
      [t("anniversary")]: fields.anniversary ? formatDay(fields.anniversary) : "",
      [t("relatedPeople")]: lines(fields.related),
      [t("customFields")]: lines(fields.custom),
      [t("notes")]: fields.notes,
      [t("labels")]: fields.labels.join(", "),
      [t("membersList")]: fields.members.map(({ name, address }) => name || address).join(", "),
    };
  };
  return (mine, theirs) => {
    const other = wordsOf(theirs);
    return Object.entries(wordsOf(mine)).map(([label, words]) => ({
      label,
      mine: words,
      theirs: other[label] ?? "",
    }));
  };
}
