"use client";
import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePublish, usePublishedLinks, useRevokeLink } from "#app/_data/use-published-links.ts";
import { useNotify } from "#app/_ui/toaster.tsx";
import type { Collection } from "#lib/contract/collections.ts";
import type { PublishedDetail } from "#lib/contract/publishing.ts";
import { ExtraDialog } from "../extra-dialog.tsx";
import styles from "../extras.module.css";
import { ProblemBar } from "../problem-bar.tsx";

interface Props {
  collection: Collection;
  open: boolean;
  onClose: () => void;
}

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "long" });

/** Makes and revokes the secret links at which a calendar can be read. */
export function PublishDialog({ collection, open, onClose }: Props) {
  const t = useTranslations("calendarExtras.publish");
  const notify = useNotify();
  const [detail, setDetail] = useState<PublishedDetail>("freebusy");
  const { data: links = [] } = usePublishedLinks(collection.id, open);
  const publish = usePublish(collection.id);
  const revoke = useRevokeLink(collection.id);
  const url = publish.data?.url;

  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify({ text: t("copied") });
  };

  return (
    <ExtraDialog
      open={open}
      onClose={() => {
        publish.reset();
        revoke.reset();
        onClose();
      }}
      title={t("title", { name: collection.name })}
      width={560}
    >
      <div className={styles.stack}>
        <p className={styles.text}>{t("explanation")}</p>
        <ProblemBar error={publish.error ?? revoke.error} />
        <Field label={t("what")}>
          <RadioGroup value={detail} onChange={(_, data) => setDetail(data.value as PublishedDetail)}>
            <Radio value="freebusy" label={t("freebusy")} />
            <Radio value="full" label={t("full")} />
          </RadioGroup>
        </Field>
        <div>
          <Button
            appearance="primary"
            disabledFocusable={publish.isPending}
            onClick={() => publish.mutate(detail)}
          >
            {t("make")}
          </Button>
        </div>
        {url && (
          <Field label={t("address")} hint={t("once")}>
            <Input
              readOnly
              value={url}
              contentAfter={
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<CopyRegular />}
                  aria-label={t("copy")}
                  onClick={() => void copy(url)}
                />
              }
            />
          </Field>
        )}
        {links.length > 0 && (
          <ul className={styles.list} aria-label={t("links")}>
            {links.map((link) => {
              const made = date.format(new Date(link.createdAt));
              return (
                <li key={link.id} className={styles.row}>
                  <div className={styles.grow}>
                    <div className={styles.name}>{t(link.detail)}</div>
                    <div className={styles.quiet}>{t("made", { date: made })}</div>
                  </div>
                  <Button
                    size="small"
                    aria-label={t("revokeNamed", { detail: t(link.detail), date: made })}
                    onClick={() => revoke.mutate(link.id)}
                  >
                    {t("revoke")}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </ExtraDialog>
  );
}
