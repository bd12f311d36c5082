import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { ContactSummary } from "#lib/contract/contacts.ts";
import { SkeletonRow } from "../../../mail/_ui/list/list-skeleton.tsx";
import { ContactPicture } from "../contact-picture.tsx";
import styles from "./contact-row.module.css";

interface RowProps {
  contact: ContactSummary | undefined;
  index: number;
  /** In pixels from the top of the list. */
  top: number;
  /** Above the first row of a letter, else empty. */
  letter: string;
  isOpen: boolean;
  isSelected: boolean;
  /** The row that Tab reaches. */
  isActive: boolean;
}

/** A contact in the list. What is pressed in it is told by `data-act`, to one handler of the whole list. */
export const ContactRow = memo(function ContactRow(props: RowProps) {
  const t = useTranslations("contacts.row");
  const { contact, index } = props;
  const place = {
    "aria-rowindex": index + 1,
    "data-index": index,
    "data-contact": contact?.id,
    style: { top: props.top },
    tabIndex: props.isActive ? 0 : -1,
  };
  if (!contact) {
    return (
      <div role="row" className={styles.row} {...place}>
        <div role="gridcell" aria-label={t("loading")} className={styles.skeleton}>
          <SkeletonRow row={index} />
        </div>
      </div>
    );
  }
  const name = contact.name || contact.email || t("noName");
  return (
    <div
      role="row"
      className={styles.row}
      aria-selected={props.isSelected || props.isOpen}
      data-selected={props.isSelected || undefined}
      data-open={props.isOpen || undefined}
      {...place}
    >
      <span className={styles.letter} aria-hidden>
        {props.letter}
      </span>
      <div role="gridcell" className={styles.mark}>
        <button
          type="button"
          role="checkbox"
          aria-checked={props.isSelected}
          aria-label={t("select", { who: name })}
          tabIndex={-1}
          data-act="select"
        >
          <ContactPicture contact={contact} size={36} />
          <span className={styles.tick} aria-hidden>
            <CheckmarkFilled />
          </span>
        </button>
      </div>
      <div role="gridcell" className={styles.text}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.line} dir="auto">
          {lineOf(contact, (count) => t("members", { count }))}
        </span>
      </div>
      <div role="gridcell" className={styles.actions}>
        <button
          type="button"
          tabIndex={-1}
          data-act="favourite"
          aria-label={t("favourite")}
          aria-pressed={contact.favourite}
          title={t(contact.favourite ? "notFavourite" : "favourite")}
        >
          {contact.favourite ? <StarFilled /> : <StarRegular />}
        </button>
      </div>
    </div>
  );
});

/** The line below the name: what helps most to know somebody. */
function lineOf(contact: ContactSummary, countMembers: (count: number) => string): string {
  if (contact.kind === "group") return countMembers(contact.memberCount);
  const work = contact.kind === "org" ? "" : contact.organisation;
  return contact.email || contact.phone || [contact.jobTitle, work].filter(Boolean).join(", ");
}
