import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { formatPerson, isValidPerson, type Person } from "./parse-recipients.ts";
import styles from "./recipients.module.css";

/** A recipient. Arrow keys walk through them, Enter edits one, Delete removes it. */
export function RecipientChip(props: {
  person: Person;
  remove: () => void;
  edit: () => void;
  goBy: (step: number) => void;
}) {
  const t = useTranslations("composer.recipients");
  const { person } = props;
  const full = formatPerson(person);
  const valid = isValidPerson(person);

  const keyDown = (event: KeyboardEvent) => {
    const does: Record<string, () => void> = {
      ArrowLeft: () => props.goBy(-1),
      ArrowRight: () => props.goBy(1),
      Delete: props.remove,
      Backspace: props.remove,
    };
    const run = does[event.key];
    if (!run || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run();
  };
  return (
    <li className={styles.chip} data-invalid={!valid || undefined}>
      {!valid && <ErrorCircleRegular aria-hidden className={styles.wrong} />}
      <button
        type="button"
        data-chip
        tabIndex={-1}
        className={styles.person}
        title={full}
        aria-label={t(valid ? "edit" : "mend", { who: full })}
        onClick={props.edit}
        onKeyDown={keyDown}
      >
        {person.name || person.address}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.remove}
        aria-label={t("remove", { who: full })}
        onClick={props.remove}
      >
        <DismissRegular aria-hidden />
      </button>
    </li>
  );
}
