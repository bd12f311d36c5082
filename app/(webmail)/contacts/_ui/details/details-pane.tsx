import { Button } from "@fluentui/react-components";
import { ContactCardRegular } from "@fluentui/react-icons/svg/contact-card";
import { PeopleCheckmarkRegular } from "@fluentui/react-icons/svg/people-checkmark";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslations } from "next-intl";
import { ApiProblem } from "../../../../_data/api-client.ts";
import { useContact } from "../../../../_data/use-contact.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { useLayoutMode } from "../../../mail/_ui/use-layout-mode.ts";
import { isNewContact } from "../contact-path.ts";
import { ChangeForm } from "../edit/change-form.tsx";
import { CreateForm } from "../edit/create-form.tsx";
import { useContactSelection } from "../list/contact-selection.tsx";
import { goToContacts, useContactPlace } from "../use-contact-place.ts";
import { useViewName } from "../use-view-name.ts";
import { ContactDetails } from "./contact-details.tsx";
import styles from "./details.module.css";
import { KeyHints } from "./key-hints.tsx";

/** The right pane: the contact that the address names, as it is or in a form. */
export function DetailsPane() {
  const t = useTranslations("contacts.details");
  const { contactId, view, editing } = useContactPlace();
  const { selected } = useContactSelection();
  const mode = useLayoutMode();
  const viewName = useViewName(view);
  // On a phone the list, with what can be done, is not beside it.
  const showsSelection = selected.size > 1 && !editing && !isNewContact(contactId) && mode !== "one";
  return (
    <section className={styles.pane} aria-label={t("region")}>
      {/* On a phone the list with its heading is not there. */}
      {mode === "one" && <h1 className={styles.hidden}>{viewName}</h1>}
      {showsSelection && (
        <EmptyState
          icon={<PeopleCheckmarkRegular />}
          title={t("selected", { count: selected.size })}
          text={t("selectedText")}
        />
      )}
      {contactId === undefined && !showsSelection && (
        <EmptyState icon={<ContactCardRegular />} title={t("choose")}>
          <KeyHints />
        </EmptyState>
      )}
      {isNewContact(contactId) && <CreateForm key={contactId} type={contactId} view={view} />}
      {contactId !== undefined && !isNewContact(contactId) && !showsSelection && (
        <OpenedContact key={contactId} contactId={contactId} />
      )}
    </section>
  );
}

function OpenedContact({ contactId }: { contactId: string }) {
  const t = useTranslations("contacts.details");
  const textOf = useProblemText();
  const { view, editing } = useContactPlace();
  const { data: contact, error, refetch } = useContact(contactId);
  if (contact && editing && contact.editable) return <ChangeForm contact={contact} />;
  if (contact && !isGone(error)) return <ContactDetails contact={contact} />;
  if (!error) return <DetailsSkeleton label={t("loading")} />;
  return (
    <EmptyState
      icon={<WarningRegular />}
      title={t(isGone(error) ? "gone" : "failed")}
      text={isGone(error) ? t("goneText") : textOf(error)}
    >
      {!isGone(error) && (
        <Button appearance="primary" onClick={() => refetch()}>
          {t("retry")}
        </Button>
      )}
      <Button onClick={() => goToContacts({ view })}>{t("backToList")}</Button>
    </EmptyState>
  );
}

function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "not-found";
}

function DetailsSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      <span className={styles.skeletonPicture} />
      <span style={{ width: "40%", height: 20 }} />
      <span style={{ width: "60%", marginTop: 24 }} />
      <span style={{ width: "52%" }} />
      <span style={{ width: "35%" }} />
    </div>
  );
}
