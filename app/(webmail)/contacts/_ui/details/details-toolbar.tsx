import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Contact } from "#lib/contract/contacts.ts";
import { HistoryDialog } from "../../../_ui/history/history-dialog.tsx";
import { BookMenu } from "../book-menu.tsx";
import { GroupMenu } from "../group-menu.tsx";
import { LabelMenu } from "../label-menu.tsx";
import { useContactActions } from "../use-contact-actions.ts";
import { goToContacts, useContactPlace } from "../use-contact-place.ts";
import styles from "./details.module.css";

/** What can be done with the open contact. */
export function DetailsToolbar({ contact }: { contact: Contact }) {
  const t = useTranslations("contacts.actions");
  const actions = useContactActions();
  const { view } = useContactPlace();
  const [historyOpen, setHistoryOpen] = useState(false);
  const rows = [contact];
  const canWrite = contact.email !== "" || contact.fields.members.some(({ address }) => address);
  return (
    <div className={styles.toolbar} role="group" aria-label={t("label")}>
      <span className={styles.back}>
        <Tooltip content={t("back")} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => goToContacts({ view })} />
        </Tooltip>
      </span>
      {canWrite && (
        <Button appearance="primary" icon={<MailRegular />} onClick={() => actions.write(rows)}>
          {t("write")}
        </Button>
      )}
      {contact.editable && (
        <Button
          icon={<EditRegular />}
          onClick={() => goToContacts({ view, contactId: contact.id, editing: true })}
        >
          {t("edit")}
        </Button>
      )}
      <span className={styles.space} />
      {contact.editable && (
        <>
          <Tooltip content={t(contact.favourite ? "notFavourite" : "favourite")} relationship="label">
            <Button
              appearance="subtle"
              aria-pressed={contact.favourite}
              icon={contact.favourite ? <StarFilled className={styles.starred} /> : <StarRegular />}
              onClick={() => actions.setFavourite(rows, !contact.favourite)}
            />
          </Tooltip>
          <LabelMenu rows={rows} choose={(label, on) => actions.setLabel(rows, label, on)} />
        </>
      )}
      {contact.kind !== "group" && <GroupMenu choose={(group) => actions.addToGroup(rows, group)} />}
      {contact.editable && (
        <>
          <Tooltip content={t("history")} relationship="label">
            <Button appearance="subtle" icon={<HistoryRegular />} onClick={() => setHistoryOpen(true)} />
          </Tooltip>
          <HistoryDialog open={historyOpen} itemId={contact.id} close={() => setHistoryOpen(false)} />
          <BookMenu rows={rows} choose={(book) => actions.moveTo(rows, book)} />
          <Tooltip content={t("delete")} relationship="label">
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => actions.remove(rows)} />
          </Tooltip>
        </>
      )}
    </div>
  );
}
