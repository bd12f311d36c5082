"use client";
import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { PasswordInput } from "./password-input.tsx";
import { requestSignIn, type SignInRefusal } from "./request-sign-in.ts";
import styles from "./sign-in.module.css";
import { ExpiredNotice, SignInNotice } from "./sign-in-notice.tsx";

interface Props {
  /** The path to go to afterwards. */
  destination: string;
  expired: boolean;
  refused: SignInRefusal | null;
}

type Missing = "address" | "password" | null;

export function SignInForm({ destination, expired, refused }: Props) {
  const t = useTranslations("signIn");
  const addressBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<Missing>(null);
  const [refusal, setRefusal] = useState(refused);
  const [isReady, setReady] = useState(false);
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);

  useEffect(() => {
    // The boxes can be typed in before this script runs.
    setAddress(addressBox.current?.value ?? "");
    setPassword(passwordBox.current?.value ?? "");
    setReady(true);
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending.current) return;
    const empty = !address.trim() ? "address" : !password ? "password" : null;
    setMissing(empty);
    setRefusal(null);
    if (empty) return (empty === "address" ? addressBox : passwordBox).current?.focus();
    sending.current = true;
    setSending(true);
    const answer = await requestSignIn({ email: address, password });
    // A whole new page, so that nothing of a person who used this tab before is left in it.
    if (!answer) return window.location.assign(destination);
    sending.current = false;
    setSending(false);
    setRefusal(answer);
    boxToMend(answer)?.select();
  };

  const boxToMend = ({ problem }: SignInRefusal) => {
    if (problem === "mail-login-rejected") return passwordBox.current;
    return problem === "input-invalid" || problem === "unknown-server" ? addressBox.current : null;
  };

  return (
    <form className={styles.form} method="post" noValidate onSubmit={submit}>
      {refusal && <SignInNotice refusal={refusal} />}
      {expired && !refusal && <ExpiredNotice />}
      <Field
        label={t("address")}
        size="large"
        validationMessage={missing === "address" ? t("addressMissing") : null}
      >
        <Input
          ref={addressBox}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={address}
          onChange={(_, data) => setAddress(data.value)}
        />
      </Field>
      <Field
        label={t("password")}
        size="large"
        validationMessage={missing === "password" ? t("passwordMissing") : null}
      >
        <PasswordInput
          ref={passwordBox}
          name="password"
          value={password}
          onChange={(_, data) => setPassword(data.value)}
        />
      </Field>
      <fieldset className={styles.submit} disabled={!isReady}>
        <Button
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={isSending}
          icon={isSending ? <Spinner size="tiny" /> : undefined}
        >
          {isSending ? t("submitting") : t("submit")}
        </Button>
      </fieldset>
    </form>
  );
}
