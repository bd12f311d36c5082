import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from "react";
import type { Completion } from "#lib/contract/contacts.ts";
import { CompletionList } from "../../../_ui/completion/completion-list.tsx";
import { useCompletionBox } from "../../../_ui/completion/use-completion-box.ts";
import type { RecipientFieldName } from "./composition.ts";
import { formatPerson, isValidPerson, parseRecipients, withoutRepeats } from "./parse-recipients.ts";
import { RecipientChip } from "./recipient-chip.tsx";
import styles from "./recipients.module.css";
import type { RecipientsOfField } from "./use-composition.ts";

/** To, Cc or Bcc: recipients as chips, and a text box behind them. */
export function RecipientField(props: {
  name: RecipientFieldName;
  recipients: RecipientsOfField;
  error: string | undefined;
}) {
  const t = useTranslations("composer.recipients");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const { people, typed, setPeople, setTyped, commit } = props.recipients;

  const without = (index: number) => people.filter((_, other) => other !== index);
  const remove = (index: number) => {
    setPeople(without(index));
    input.current?.focus();
  };
  const edit = (index: number) => {
    const person = people[index];
    if (!person) return;
    commit();
    setPeople(without(index));
    setTyped(formatPerson(person));
    input.current?.focus();
  };
  const focusChip = (index: number) => {
    const buttons = chips.current?.querySelectorAll<HTMLElement>("[data-chip]") ?? [];
    (buttons[index] ?? input.current)?.focus();
  };

  const choose = ({ kind, name, address, members }: Completion) => {
    const chosen = kind === "group" ? members : [{ name, address }];
    setPeople(withoutRepeats([...people, ...chosen]));
    setTyped("");
    input.current?.focus();
  };
  const completion = useCompletionBox({
    typed,
    isComplete: parseRecipients(typed).every(isValidPerson),
    choose,
    taken: new Set(people.map(({ address }) => address.toLowerCase())),
  });

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (completion.onKeyDown(event)) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (
      event.key === "Enter" ||
      (event.key === ";" && !isQuoted(typed)) ||
      (event.key === "," && !isQuoted(typed))
    ) {
      event.preventDefault();
      commit();
    } else if (event.key === "Backspace" && typed === "" && people.length > 0) {
      event.preventDefault();
      const last = people.at(-1);
      if (last && isValidPerson(last)) remove(people.length - 1);
      else edit(people.length - 1);
    } else if (event.key === "ArrowLeft" && atStart && people.length > 0) {
      event.preventDefault();
      focusChip(people.length - 1);
    }
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[,;\r\n]|\S@\S+\s+\S+@/.test(text.trim())) return;
    event.preventDefault();
    commit(typed + text);
  };
  return (
    <div
      className={styles.field}
      data-invalid={props.error !== undefined || undefined}
      data-filled={people.length > 0 || undefined}
    >
      <label htmlFor={id} className={styles.label}>
        {t(props.name)}
      </label>
      <div className={styles.people}>
        {people.length > 0 && (
          <ul ref={chips} className={styles.chips}>
            {people.map((person, index) => (
              <RecipientChip
                key={person.address}
                person={person}
                remove={() => remove(index)}
                edit={() => edit(index)}
                goBy={(step) => focusChip(Math.max(0, index + step))}
              />
            ))}
          </ul>
        )}
        <input
          {...completion.inputProps}
          ref={input}
          id={id}
          type="text"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={styles.input}
          value={typed}
          aria-invalid={props.error !== undefined}
          aria-describedby={props.error ? `${id}-error` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keyDown}
          onPaste={paste}
          onBlur={() => {
            completion.leave();
            if (typed.trim()) commit();
          }}
        />
      </div>
      <CompletionList list={completion.list} />
      {props.error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {props.error}
        </p>
      )}
    </div>
  );
}

/** Inside `"Last, First"` a comma belongs to the name. */
function isQuoted(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}
