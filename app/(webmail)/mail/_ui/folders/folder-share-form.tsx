import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { FolderRight } from "#lib/contract/folder-shares.ts";
import { useShareFolder } from "../../../../_data/use-folder-shares.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import styles from "../../../_ui/sharing/sharing.module.css";

/** Names somebody of the mail server, and what they may do in a folder. */
export function FolderShareForm({ folderId }: { folderId: string }) {
  const t = useTranslations("sharing.folder");
  const textOf = useProblemText();
  const [address, setAddress] = useState("");
  const [right, setRight] = useState<FolderRight>("read");
  const { mutate: share, error, isPending } = useShareFolder(folderId);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    share({ address: address.trim(), right }, { onSuccess: () => setAddress("") });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field className={styles.who} label={t("address")}>
        <Input
          autoFocus
          type="email"
          autoComplete="off"
          value={address}
          onChange={(_, { value }) => setAddress(value)}
        />
      </Field>
      <Select
        aria-label={t("right")}
        value={right}
        onChange={(_, { value }) => setRight(value as FolderRight)}
      >
        <option value="read">{t("read")}</option>
        <option value="write">{t("write")}</option>
      </Select>
      <Button appearance="primary" type="submit">
        {t("add")}
      </Button>
      {error && (
        <p className={styles.message} role="alert">
          {textOf(error)}
        </p>
      )}
    </form>
  );
}
