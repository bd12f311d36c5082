import { Field, Input } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useContactLabels } from "../../../../_data/use-contact-labels.ts";
import styles from "./form.module.css";

/** Labels as chips; Enter or a comma ends one. */
export function LabelsField(props: { labels: string[]; setLabels: (labels: string[]) => void }) {
  const t = useTranslations("contacts.fields");
  const [typed, setTyped] = useState("");
  const { data: known = [] } = useContactLabels();
  const knownId = useId();
  const { labels, setLabels } = props;
  const take = (text: string) => {
    const added = text
      .split(",")
      .map((each) => each.trim().slice(0, 60))
      .filter(Boolean);
    if (added.length > 0) setLabels([...new Set([...labels, ...added])].slice(0, 50));
    setTyped("");
  };
  return (
    <div className={styles.chipsField}>
      <Field label={t("labels")}>
        <Input
          value={typed}
          list={knownId}
          maxLength={60}
          placeholder={t("labelsHint")}
          onChange={(_, { value }) => (value.endsWith(",") ? take(value) : setTyped(value))}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            take(typed);
          }}
          onBlur={() => take(typed)}
        />
      </Field>
      <datalist id={knownId}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {labels.length > 0 && (
        <ul className={styles.chips}>
          {labels.map((label) => (
            <li key={label}>
              {label}
              <button
                type="button"
                aria-label={t("removeLabel", { label })}
                onClick={() => setLabels(labels.filter((other) => other !== label))}
              >
                <DismissRegular />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
