"use client";
import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Spinner,
  Textarea,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import styles from "./booking.module.css";

export interface Stranger {
  name: string;
  address: string;
  note: string;
}

interface Props {
  /** The chosen time in words. */
  time: string;
  isSending: boolean;
  /** One sentence on why the last try failed. */
  problem: string | null;
  onBack: () => void;
  onBook: (stranger: Stranger) => void;
}

/** Asks who books. */
export function BookingForm({ time, isSending, problem, onBack, onBook }: Props) {
  const t = useTranslations("booking");
  const nameBox = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(address.trim());

  useEffect(() => nameBox.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && isAddress && !isSending)
      onBook({ name: name.trim(), address: address.trim(), note: note.trim() });
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h2 className={styles.monthName}>{time}</h2>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody role="alert">{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t("name")} validationMessage={isTried && !name.trim() ? t("nameMissing") : null}>
        <Input
          ref={nameBox}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <Field label={t("address")} validationMessage={isTried && !isAddress ? t("addressMissing") : null}>
        <Input
          type="email"
          autoComplete="email"
          maxLength={254}
          value={address}
          onChange={(_, data) => setAddress(data.value)}
        />
      </Field>
      <Field label={t("note")}>
        <Textarea
          maxLength={2000}
          resize="vertical"
          value={note}
          onChange={(_, data) => setNote(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={isSending}
          icon={isSending ? <Spinner size="tiny" /> : undefined}
        >
          {t("book")}
        </Button>
        <Button onClick={onBack}>{t("otherTime")}</Button>
      </div>
    </form>
  );
}
