import { useTranslations } from "next-intl";
import type { Contact } from "#lib/contract/contacts.ts";
import { itemTarget } from "../../../../_data/link-target.ts";
import { useCollections } from "../../../../_data/use-collections.ts";
import { LinkedItems } from "../../../_ui/links/linked-items.tsx";
import { PinnedNotes } from "../../../_ui/notes/pinned-notes.tsx";
import { ContactPicture } from "../contact-picture.tsx";
import { goToContacts } from "../use-contact-place.ts";
import { ActivitySection } from "./activity-section.tsx";
import { ContactFieldList } from "./contact-field-list.tsx";
import styles from "./details.module.css";
import { DetailsToolbar } from "./details-toolbar.tsx";
import { MemberList } from "./member-list.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";

/** A contact with everything that is known of it. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const t = useTranslations("contacts.details");
  const { data: books = [] } = useCollections("contacts");
  const { fields } = contact;
  const book = books.find(({ id }) => id === contact.collectionId);

  const work = [fields.jobTitle, fields.department, contact.kind === "org" ? "" : fields.organisation];
  return (
    <>
      <DetailsToolbar contact={contact} />
      {contact.editable && <UnsavedNotice contactId={contact.id} />}
      <article className={styles.scroller} tabIndex={0} aria-labelledby="contact-name">
        <header className={styles.head}>
          <ContactPicture contact={contact} size={88} />
          <div className={styles.who}>
            <h2 id="contact-name" dir="auto">
              {contact.name || contact.email || t("noName")}
            </h2>
            {fields.nickname && <p dir="auto">{t("nickname", { name: fields.nickname })}</p>}
            {work.some(Boolean) && <p dir="auto">{work.filter(Boolean).join(", ")}</p>}
            {contact.kind === "group" && <p>{t("members", { count: fields.members.length })}</p>}
          </div>
        </header>
        {contact.labels.length > 0 && (
          <ul className={styles.labels} aria-label={t("labels")}>
            {contact.labels.map((label) => (
              <li key={label}>
                <button type="button" onClick={() => goToContacts({ view: `label:${label}` })}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        )}
        {contact.kind === "group" ? (
          <MemberList members={fields.members} />
        ) : (
          <ContactFieldList fields={fields} />
        )}
        {fields.notes && (
          <section className={styles.section}>
            <h3>{t("notes")}</h3>
            <p className={styles.notes} dir="auto">
              {fields.notes}
            </p>
          </section>
        )}
        <LinkedItems target={itemTarget(contact.uid)} />
        <PinnedNotes
          target={itemTarget(contact.uid)}
          title={contact.name}
          people={[{ name: contact.name, address: contact.email }]}
        />
        {contact.kind !== "group" && <ActivitySection contactId={contact.id} />}
        <p className={styles.foot}>
          {book && t("inBook", { book: book.name })} {t("changedAt", { date: dateOf(contact.updatedAt) })}
          {!contact.editable && ` ${t("readOnly")}`}
        </p>
      </article>
    </>
  );
}

function dateOf(at: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(new Date(at));
}
