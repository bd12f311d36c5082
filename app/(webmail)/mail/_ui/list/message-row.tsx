import { ArrowForwardRegular } from "@fluentui/react-icons/svg/arrow-forward";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { MailUnreadRegular } from "@fluentui/react-icons/svg/mail-unread";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import type { MessageSummary } from "#lib/contract/messages.ts";
import tints from "../avatar.module.css";
import { avatarOf } from "../avatar.ts";
import { formatListDate } from "../format-date.ts";
import { peopleLine } from "../people.ts";
import { SkeletonRow } from "./list-skeleton.tsx";
import styles from "./row.module.css";

interface RowProps {
  message: MessageSummary | undefined;
  /** From the top of the folder. */
  index: number;
  /** In pixels from the top of the list. */
  top: number;
  isOpen: boolean;
  isSelected: boolean;
  /** The row that Tab reaches. */
  isActive: boolean;
  showsRecipients: boolean;
}

/** A message in the list. What is pressed in it is told by `data-act`, to one handler of the whole list. */
export const MessageRow = memo(function MessageRow(props: RowProps) {
  const t = useTranslations("mail.row");
  const { message, index } = props;
  const place = { "aria-rowindex": index + 1, "data-index": index, style: { top: props.top } };
  if (!message) {
    return (
      <div role="row" className={styles.row} tabIndex={props.isActive ? 0 : -1} {...place}>
        <div role="gridcell" aria-label={t("loading")} className={styles.skeleton}>
          <SkeletonRow row={index} />
        </div>
      </div>
    );
  }
  const { flags } = message;
  const people = props.showsRecipients ? message.to : message.from;
  const who = peopleLine(people) || t(props.showsRecipients ? "noRecipient" : "noSender");
  const { initials, hue } = avatarOf(people[0]);
  const state = [
    !flags.seen && t("unread"),
    flags.flagged && t("starred"),
    flags.answered && t("answered"),
    flags.forwarded && t("forwarded"),
    message.hasAttachments && t("attachment"),
  ].filter(Boolean);
  return (
    <div
      role="row"
      className={styles.row}
      aria-selected={props.isSelected || props.isOpen}
      tabIndex={props.isActive ? 0 : -1}
      draggable
      data-unread={flags.seen ? undefined : ""}
      data-selected={props.isSelected || undefined}
      data-open={props.isOpen || undefined}
      {...place}
    >
      <div role="gridcell" className={`${styles.mark} ${tints.tint}`} data-hue={hue}>
        <button
          type="button"
          role="checkbox"
          aria-checked={props.isSelected}
          aria-label={t("select", { who })}
          tabIndex={-1}
          data-act="select"
        >
          <span className={styles.avatar} aria-hidden>
            {initials}
          </span>
          <span className={styles.tick} aria-hidden>
            <CheckmarkFilled />
          </span>
        </button>
      </div>
      <div role="gridcell" className={styles.text}>
        {state.length > 0 && <span className={styles.hidden}>{state.join(", ")}. </span>}
        <span className={styles.who} dir="auto">
          {who}
        </span>{" "}
        <time className={styles.date} dateTime={message.receivedAt}>
          {formatListDate(new Date(message.receivedAt))}
        </time>{" "}
        <span className={styles.subject} dir="auto">
          {message.subject || t("noSubject")}
        </span>{" "}
        <span className={styles.preview} dir="auto">
          {message.preview}
        </span>
        <span className={styles.marks} aria-hidden>
          {flags.answered && <ArrowReplyRegular />}
          {flags.forwarded && <ArrowForwardRegular />}
          {message.hasAttachments && <AttachRegular />}
        </span>
      </div>
      <div role="gridcell" className={styles.actions}>
        <RowAction act="seen" label={t(flags.seen ? "markUnread" : "markRead")}>
          {flags.seen ? <MailUnreadRegular /> : <MailReadRegular />}
        </RowAction>
        <RowAction act="delete" label={t("delete")}>
          <DeleteRegular />
        </RowAction>
        <RowAction act="star" label={t("star")} pressed={flags.flagged}>
          {flags.flagged ? <StarFilled /> : <StarRegular />}
        </RowAction>
      </div>
    </div>
  );
});

/** Reached by keys of their own (see the shortcuts), so Tab need not stop at each of them in each row. */
function RowAction(props: { act: string; label: string; pressed?: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-act={props.act}
      aria-label={props.label}
      aria-pressed={props.pressed}
      title={props.label}
    >
      {props.children}
    </button>
  );
}
