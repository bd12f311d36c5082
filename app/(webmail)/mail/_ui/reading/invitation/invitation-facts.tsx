import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Invitation } from "#lib/contract/invitations.ts";
import styles from "./invitation.module.css";
import { momentInWords, timesInWords } from "./moment-in-words.ts";

const mostNames = 8;

/** When, where, who, what was said, and what else stands in the calendar then. */
export function InvitationFacts({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("invitations.card");
  const until = (start: string, end: string) => t("until", { start, end });
  const { when, present, location, comment, series, kind } = invitation;
  return (
    <>
      <dl className={styles.facts}>
        {present && <Fact name={t("now")}>{momentInWords(present, until)}</Fact>}
        {when && (
          <Fact name={present ? t("proposed") : t("when")}>
            {momentInWords(when, until)}
            {series !== "no" && <span className={styles.quiet}> {t(series)}</span>}
          </Fact>
        )}
        {location && <Fact name={t("where")}>{location}</Fact>}
        {kind !== "reply" && kind !== "counter" && <People invitation={invitation} />}
        {comment && <Fact name={t("comment")}>{comment}</Fact>}
      </dl>
      <SameDay invitation={invitation} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function People({ invitation: { organizer, attendees } }: { invitation: Invitation }) {
  const t = useTranslations("invitations");
  const others = attendees.filter(({ address }) => address !== organizer?.address);
  if (!organizer && others.length === 0) return null;
  const named = others.slice(0, mostNames);
  const words = [
    ...(organizer ? [t("card.organizer", { name: organizer.name || organizer.address })] : []),
    ...named.map(({ name, address, status }) => `${name || address} (${t(`status.${status}`)})`),
    ...(others.length > named.length ? [t("card.more", { count: others.length - named.length })] : []),
  ];
  return <Fact name={t("card.who")}>{words.join(", ")}</Fact>;
}

function SameDay({ invitation: { kind, sameDay, state } }: { invitation: Invitation }) {
  const t = useTranslations("invitations.sameDay");
  if (kind !== "request" && kind !== "counter") return null;
  if (state === "cancelled" || state === "refused" || state === "newer") return null;
  const overlapping = sameDay.filter(({ overlaps }) => overlaps);
  const others = sameDay.filter(({ overlaps }) => !overlaps);
  return (
    <>
      {overlapping.length === 0 && <p className={styles.quiet}>{t("free")}</p>}
      <Events lead={t("overlapping")} events={overlapping} />
      <Events lead={t("others")} events={others} />
    </>
  );
}

function Events({ lead, events }: { lead: string; events: Invitation["sameDay"] }) {
  const t = useTranslations("invitations.card");
  const until = (start: string, end: string) => t("until", { start, end });
  if (events.length === 0) return null;
  return (
    <div className={styles.events}>
      <p>{lead}</p>
      <ul>
        {events.map((event) => (
          <li key={`${event.start} ${event.title}`} dir="auto">
            <strong>{event.title || t("noTitle")}</strong> {timesInWords(event, until)}
          </li>
        ))}
      </ul>
    </div>
  );
}
