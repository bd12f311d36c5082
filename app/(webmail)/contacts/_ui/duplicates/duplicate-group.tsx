import { Button, Spinner } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createContactMerge, type listContactDuplicates } from "#lib/contract/contacts.ts";
import type { ResponseOf } from "#lib/contract/endpoint.ts";
import { call } from "../../../../_data/api-client.ts";
import { contactKeys } from "../../../../_data/contact-keys.ts";
import { itemChange } from "../../../../_data/item-change.ts";
import { useUndo } from "../../../../_data/use-undo.ts";
import { useTellFailure } from "../../../_ui/collections/use-tell-failure.ts";
import { ContactPicture } from "../contact-picture.tsx";
import styles from "./duplicates.module.css";
import { MergedCard } from "./merged-card.tsx";

type Group = ResponseOf<typeof listContactDuplicates>["groups"][number];

/** Contacts side by side, and what a merge of those that are ticked would give. */
export function DuplicateGroup({ group, differ }: { group: Group; differ: () => void }) {
  const t = useTranslations("contacts.duplicates");
  const client = useQueryClient();
  const tellWithUndo = useUndo();
  const tellFailure = useTellFailure();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = group.contacts.filter(({ id }) => !left.has(id));
  const { mutate, isPending } = useMutation({
    mutationKey: itemChange,
    mutationFn: () =>
      call(createContactMerge, { body: { contacts: chosen.map(({ id, version }) => ({ id, version })) } }),
    onSuccess: (done) => tellWithUndo(t("merged", { name: chosen[0]?.name ?? "" }), done),
    onError: tellFailure,
    onSettled: () => client.invalidateQueries({ queryKey: contactKeys.all }),
  });
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const name = group.contacts[0]?.name ?? "";
  return (
    <li className={styles.group}>
      <h2>{t(`reasons.${group.reason}`, { name })}</h2>
      <div className={styles.cards}>
        {group.contacts.map((contact) => (
          <label key={contact.id} className={styles.card} data-left={left.has(contact.id) || undefined}>
            <input type="checkbox" checked={!left.has(contact.id)} onChange={() => toggle(contact.id)} />
            <ContactPicture contact={contact} size={40} />
            <span className={styles.words}>
              <strong dir="auto">{contact.name}</strong>
              {contact.email && <span>{contact.email}</span>}
              {contact.phone && <span>{contact.phone}</span>}
              {contact.organisation && <span dir="auto">{contact.organisation}</span>}
            </span>
          </label>
        ))}
        {left.size === 0 && <MergedCard fields={group.merged} />}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={chosen.length < 2}
          disabledFocusable={isPending}
          icon={isPending ? <Spinner size="tiny" /> : undefined}
          aria-label={t("mergeNamed", { count: chosen.length, name })}
          onClick={() => !isPending && mutate()}
        >
          {t("merge", { count: chosen.length })}
        </Button>
        <Button onClick={differ} aria-label={t("differNamed", { name })}>
          {t("differ")}
        </Button>
      </div>
    </li>
  );
}
