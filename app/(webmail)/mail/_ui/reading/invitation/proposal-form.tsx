import { Button, Field, Input } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Invitation } from "#lib/contract/invitations.ts";
import styles from "./invitation.module.css";

/** Start and end of the time that is proposed instead, on the clock of this browser. */
export function ProposalForm(props: {
  when: NonNullable<Invitation["when"]>;
  isBusy: boolean;
  close: () => void;
  send: (start: string, end: string) => void;
}) {
  const t = useTranslations("invitations.answer");
  const [start, setStart] = useState(localTime(props.when.start));
  const [end, setEnd] = useState(localTime(props.when.end));
  const isWrong = !(new Date(start) < new Date(end));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) props.send(new Date(start).toISOString(), new Date(end).toISOString());
  };
  const changeStart = (value: string) => {
    const length = new Date(end).getTime() - new Date(start).getTime();
    setStart(value);
    // The length stays, as one mostly means another time and not another length.
    if (value && length > 0) setEnd(localTime(new Date(new Date(value).getTime() + length)));
  };
  return (
    <form className={styles.proposal} onSubmit={submit}>
      <Field label={t("start")}>
        <Input
          ref={focusNew}
          type="datetime-local"
          required
          value={start}
          onChange={(_, data) => changeStart(data.value)}
        />
      </Field>
      <Field label={t("end")} validationMessage={isWrong ? t("wrongOrder") : undefined}>
        <Input type="datetime-local" required value={end} onChange={(_, data) => setEnd(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={props.isBusy || isWrong}>
          {t("sendProposal")}
        </Button>
        <Button onClick={props.close}>{t("cancelPropose")}</Button>
      </div>
    </form>
  );
}

/** The button that brought the form up is gone. */
const focusNew = (element: HTMLElement | null) => element?.focus();

/** As an input of the type datetime-local writes it. */
function localTime(at: string | Date): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
