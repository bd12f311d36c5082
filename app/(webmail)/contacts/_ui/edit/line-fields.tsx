import { Button, Input, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ContactFields } from "#lib/contract/contacts.ts";
import styles from "./form.module.css";
import { LabelSelect } from "./label-select.tsx";

type Kind = "emails" | "phones" | "urls" | "messengers" | "related" | "custom";
type Line = ContactFields[Kind][number];

/** What a value of each kind is mostly; the first is what a new one begins with. */
const usual: Record<Kind, readonly string[]> = {
  emails: ["home", "work", "other"],
  phones: ["mobile", "home", "work", "work mobile", "main", "fax", "home fax", "work fax", "pager", "other"],
  urls: ["home", "work", "other"],
  messengers: ["home", "work", "other"],
  related: ["spouse", "child", "parent", "sibling", "friend", "colleague", "other"],
  custom: [],
};
const inputTypes = { emails: "email", phones: "tel", urls: "url" } as const;
const most: Record<Kind, number> = {
  emails: 50,
  phones: 50,
  urls: 20,
  messengers: 20,
  related: 50,
  custom: 50,
};

/** Several values of one kind, each with what it is. */
export function LineFields(props: {
  kind: Kind;
  lines: Line[];
  setLines: (lines: Line[]) => void;
  isWrong?: boolean;
}) {
  const t = useTranslations("contacts.fields");
  const { kind, lines, setLines } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const count = useRef(lines.length);
  // A line that was added is typed in at once.
  useEffect(() => {
    if (lines.length > count.current)
      group.current?.querySelectorAll<HTMLElement>("[data-value]")[lines.length - 1]?.focus();
    count.current = lines.length;
  }, [lines.length]);

  const change = (index: number, part: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const prefer = (index: number) =>
    setLines(lines.map((line, at) => ({ ...line, preferred: at === index && !line.preferred })));
  const canPrefer = (kind === "emails" || kind === "phones") && lines.length > 1;
  return (
    <fieldset ref={group} className={styles.lines}>
      {lines.length > 0 && (
        <legend>{t(kind === "related" ? "relatedPeople" : kind === "custom" ? "customFields" : kind)}</legend>
      )}
      {lines.map((line, index) => (
        <div key={index} className={styles.line}>
          {kind === "custom" ? (
            <Input
              className={styles.label}
              value={line.label}
              maxLength={60}
              aria-label={t("customName", { number: index + 1 })}
              placeholder={t("customNameHint")}
              aria-invalid={props.isWrong && line.value.trim() !== "" && !line.label.trim()}
              onChange={(_, { value }) => change(index, { label: value })}
            />
          ) : (
            <LabelSelect
              label={t("labelOf", { what: t(`one.${kind}`), number: index + 1 })}
              value={line.label}
              usual={usual[kind]}
              choose={(label) => change(index, { label })}
            />
          )}
          <Input
            className={styles.value}
            type={kind in inputTypes ? inputTypes[kind as keyof typeof inputTypes] : "text"}
            data-value=""
            dir="auto"
            autoComplete="off"
            maxLength={500}
            value={line.value}
            aria-label={lines.length > 1 ? `${t(`one.${kind}`)} ${index + 1}` : t(`one.${kind}`)}
            aria-invalid={
              props.isWrong && kind === "emails" && !line.value.includes("@") && line.value !== ""
            }
            onChange={(_, { value }) => change(index, { value })}
          />
          {canPrefer && (
            <Tooltip content={t("prefer")} relationship="label">
              <Button
                appearance="subtle"
                aria-pressed={line.preferred}
                icon={line.preferred ? <CheckmarkCircleFilled /> : <CheckmarkCircleRegular />}
                onClick={() => prefer(index)}
              />
            </Tooltip>
          )}
          <Tooltip content={t("remove", { what: t(`one.${kind}`), number: index + 1 })} relationship="label">
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={() => setLines(lines.filter((_, at) => at !== index))}
            />
          </Tooltip>
        </div>
      ))}
      {lines.length < most[kind] && (
        <Button
          appearance="transparent"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => setLines([...lines, { value: "", label: usual[kind][0] ?? "", preferred: false }])}
        >
          {t(`add.${kind}`)}
        </Button>
      )}
    </fieldset>
  );
}
