import { Button, Input, Popover, PopoverSurface, PopoverTrigger, Tooltip } from "@fluentui/react-components";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ContactSummary } from "#lib/contract/contacts.ts";
import { useContactLabels } from "../../../_data/use-contact-labels.ts";
import styles from "./label-menu.module.css";

/** Puts a label on contacts or takes it away; a new one is typed. */
export function LabelMenu(props: {
  rows: readonly ContactSummary[];
  choose: (label: string, on: boolean) => void;
}) {
  const t = useTranslations("contacts.actions");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const { data: labels = [] } = useContactLabels();
  const choose = (label: string, on: boolean) => {
    setOpen(false);
    setTyped("");
    props.choose(label, on);
  };
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={t("labels")} relationship="label">
          <Button appearance="subtle" icon={<TagRegular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label={t("labels")} className={styles.surface}>
        <form
          className={styles.create}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) choose(typed.trim(), true);
          }}
        >
          <Input
            value={typed}
            maxLength={60}
            aria-label={t("newLabel")}
            placeholder={t("newLabel")}
            onChange={(_, { value }) => setTyped(value)}
          />
          <Button type="submit" disabled={!typed.trim()}>
            {t("addLabel")}
          </Button>
        </form>
        {labels.length > 0 && (
          <ul className={styles.labels}>
            {labels.map(({ name }) => {
              const on = props.rows.every((row) => row.labels.includes(name));
              return (
                <li key={name}>
                  <button type="button" aria-pressed={on} onClick={() => choose(name, !on)}>
                    <span className={styles.box} aria-hidden>
                      {on ? "\u2713" : ""}
                    </span>
                    {name}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </PopoverSurface>
    </Popover>
  );
}
