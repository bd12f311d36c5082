import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { forgetDraft, hasDraft } from "../edit/use-contact-draft.ts";
import { goToContacts, useContactPlace } from "../use-contact-place.ts";
import styles from "./details.module.css";

/** That the form of this contact was left with something in it. */
export function UnsavedNotice({ contactId }: { contactId: string }) {
  const t = useTranslations("contacts.details");
  const { view } = useContactPlace();
  const [isShown, setShown] = useState(hasDraft(contactId));
  if (!isShown) return null;
  const discard = () => {
    forgetDraft(contactId);
    setShown(false);
  };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>{t("unsaved")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => goToContacts({ view, contactId, editing: true })}>
          {t("goOn")}
        </Button>
        <Button size="small" onClick={discard}>
          {t("discard")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
