import { Input, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLabelName } from "../use-label-name.ts";
import styles from "./form.module.css";

const own = "\u0000own";

/** What a value is: one of the usual words, none, or a word of the person's own. */
export function LabelSelect(props: {
  label: string;
  value: string;
  usual: readonly string[];
  choose: (label: string) => void;
}) {
  const t = useTranslations("contacts.fields");
  const nameOf = useLabelName();
  const [isTyping, setTyping] = useState(false);
  const { value, usual } = props;
  if (isTyping)
    return (
      <Input
        autoFocus
        className={styles.label}
        value={value}
        maxLength={60}
        aria-label={props.label}
        placeholder={t("ownLabel")}
        onChange={(_, data) => props.choose(data.value)}
        onBlur={() => setTyping(false)}
      />
    );
  const words = ["", ...usual, ...(value && !usual.includes(value) ? [value] : [])];
  return (
    <Select
      className={styles.label}
      value={value}
      aria-label={props.label}
      onChange={(_, data) => {
        if (data.value !== own) return props.choose(data.value);
        props.choose("");
        setTyping(true);
      }}
    >
      {words.map((word) => (
        <option key={word} value={word}>
          {nameOf(word) || t("noLabel")}
        </option>
      ))}
      <option value={own}>{t("ownLabelChoice")}</option>
    </Select>
  );
}
