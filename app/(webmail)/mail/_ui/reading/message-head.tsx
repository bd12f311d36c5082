import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Address, Message } from "#lib/contract/messages.ts";
import tints from "../avatar.module.css";
import { avatarOf } from "../avatar.ts";
import { formatFullDate } from "../format-date.ts";
import { nameOfPerson, peopleLine } from "../people.ts";
import styles from "./head.module.css";
import { PersonName } from "./person-name.tsx";

/** Subject, sender, recipients and date. `isPageTitle`: nothing else on the page has a heading above it. */
export function MessageHead({ message, isPageTitle }: { message: Message; isPageTitle: boolean }) {
  const Heading = isPageTitle ? "h1" : "h2";
  const t = useTranslations("mail.head");
  const [showsAll, setShowsAll] = useState(false);
  const sender = message.from[0];
  const { initials, hue } = avatarOf(sender);
  const at = new Date(message.sentAt ?? message.receivedAt);
  const recipients = [...message.to, ...message.cc];
  return (
    <header className={styles.head}>
      <Heading className={styles.subject} dir="auto">
        {message.subject || t("noSubject")}
      </Heading>
      <div className={styles.envelope}>
        <span className={`${styles.avatar} ${tints.tint}`} data-hue={hue} aria-hidden>
          {initials}
        </span>
        <div className={styles.people}>
          <p className={styles.sender}>
            <strong dir="auto">
              {sender ? <PersonName person={sender}>{nameOfPerson(sender)}</PersonName> : t("noSender")}
            </strong>
            {sender?.name && <span>&lt;{sender.address}&gt;</span>}
          </p>
          <p className={styles.recipients}>
            <span className={styles.line}>
              {t("to")} {peopleLine(recipients) || t("noRecipient")}
            </span>
            <button type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {t(showsAll ? "less" : "details")}
            </button>
          </p>
        </div>
        <time className={styles.date} dateTime={at.toISOString()}>
          {formatFullDate(at)}
        </time>
      </div>
      {showsAll && (
        <dl className={styles.details}>
          <People label={t("fromLabel")} people={message.from} />
          <People label={t("replyToLabel")} people={message.replyTo} />
          <People label={t("toLabel")} people={message.to} />
          <People label={t("ccLabel")} people={message.cc} />
          <People label={t("bccLabel")} people={message.bcc} />
          <dt>{t("receivedLabel")}</dt>
          <dd>{formatFullDate(new Date(message.receivedAt))}</dd>
        </dl>
      )}
    </header>
  );
}

function inFull(person: Address): string {
  return person.name ? `${person.name} <${person.address}>` : person.address;
}

function People({ label, people }: { label: string; people: Address[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {[...new Map(people.map((person) => [inFull(person), person]))].map(([full, person]) => (
          <PersonName key={full} person={person}>
            {full}
          </PersonName>
        ))}
      </dd>
    </>
  );
}
