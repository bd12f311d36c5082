import { Button, Field, Input } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ContactFields } from "#lib/contract/contacts.ts";
import styles from "./form.module.css";

/** What a contact is called and where it works. */
export function NameFields(props: {
  fields: ContactFields;
  set: (part: Partial<ContactFields>) => void;
  /** Nothing by which the contact could be called. */
  isWrong: boolean;
}) {
  const t = useTranslations("contacts.fields");
  const { fields, set } = props;
  const { name } = fields;
  const [showsAll, setShowsAll] = useState(
    Boolean(name.prefix || name.middle || name.suffix || fields.nickname || fields.department),
  );
  const invalid = { "aria-invalid": props.isWrong };
  const text = (key: "formattedName" | "nickname" | "organisation" | "department" | "jobTitle") => (
    <Field label={t(key === "formattedName" ? "shownAs" : key)}>
      <Input
        dir="auto"
        maxLength={500}
        value={fields[key]}
        onChange={(_, { value }) => set({ [key]: value })}
      />
    </Field>
  );
  const part = (key: keyof ContactFields["name"], first = false) => (
    <Field label={t(`nameParts.${key}`)}>
      <Input
        dir="auto"
        autoComplete="off"
        maxLength={500}
        value={name[key]}
        data-first-field={first || undefined}
        {...(first && invalid)}
        onChange={(_, { value }) => set({ name: { ...name, [key]: value } })}
      />
    </Field>
  );

  if (fields.kind !== "individual") {
    const isGroup = fields.kind === "group";
    return (
      <div className={styles.pair}>
        <Field label={t(isGroup ? "groupName" : "organisationName")} required>
          <Input
            dir="auto"
            autoComplete="off"
            maxLength={500}
            value={fields.formattedName}
            data-first-field=""
            {...invalid}
            onChange={(_, { value }) =>
              set(isGroup ? { formattedName: value } : { formattedName: value, organisation: value })
            }
          />
        </Field>
        {!isGroup && text("department")}
      </div>
    );
  }
  return (
    <div className={styles.group}>
      <div className={styles.pair}>
        {part("given", true)}
        {part("family")}
        {showsAll && (
          <>
            {part("prefix")}
            {part("middle")}
            {part("suffix")}
            {text("nickname")}
            {fields.formattedName !== "" && text("formattedName")}
          </>
        )}
        {text("organisation")}
        {text("jobTitle")}
        {showsAll && text("department")}
      </div>
      {!showsAll && (
        <Button appearance="transparent" className={styles.more} onClick={() => setShowsAll(true)}>
          {t("moreNames")}
        </Button>
      )}
    </div>
  );
}
