import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { useTranslations } from "next-intl";
import type { Invitation } from "#lib/contract/invitations.ts";
import type { Message } from "#lib/contract/messages.ts";
import { ApiProblem } from "../../../../../_data/api-client.ts";
import { useActOnInvitation, useInvitation } from "../../../../../_data/use-invitation.ts";
import { useProblemText } from "../../../../../_data/use-problem-text.ts";
import { AnswerButtons } from "./answer-buttons.tsx";
import { DecisionButtons } from "./decision-buttons.tsx";
import styles from "./invitation.module.css";
import { InvitationFacts } from "./invitation-facts.tsx";
import { InvitationState } from "./invitation-state.tsx";

/** Whether a message seems to carry an invitation. */
export function carriesInvitation(message: Message): boolean {
  return message.attachments.some(
    ({ type, filename }) => /^(text\/calendar|application\/ics)$/.test(type) || /\.ics$/i.test(filename),
  );
}

/**
 * The invitation, answer or cancellation of a message, with what the person can do about it. `single`: the subject
 * above it is the page's title.
 */
export function InvitationCard({ messageId, single }: { messageId: string; single: boolean }) {
  const t = useTranslations("invitations.card");
  const { data: invitation, error, refetch } = useInvitation(messageId);
  const { mutate: act, isPending, error: failure } = useActOnInvitation(messageId);
  const problemText = useProblemText();
  if (!invitation) {
    if (error instanceof ApiProblem && error.code === "not-found") return null;
    if (error)
      return (
        <MessageBar intent="warning" className={styles.notice}>
          <MessageBarBody>{t("failed")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => refetch()}>
              {t("retry")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    return <div className={styles.waiting} role="status" aria-label={t("loading")} />;
  }
  return (
    <section className={styles.card} aria-label={t("label")}>
      <Headline invitation={invitation} level={single ? "h2" : "h3"} />
      <InvitationFacts invitation={invitation} />
      <InvitationState invitation={invitation} />
      {invitation.canAnswer && (
        <AnswerButtons key={messageId} invitation={invitation} act={act} isBusy={isPending} />
      )}
      {invitation.canDecide && <DecisionButtons invitation={invitation} act={act} isBusy={isPending} />}
      {failure && (
        <MessageBar intent="error">
          <MessageBarBody>{problemText(failure)}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

function Headline({ invitation, level: Heading }: { invitation: Invitation; level: "h2" | "h3" }) {
  const t = useTranslations("invitations");
  const { sender, title } = invitation;
  const name = sender.name || sender.address;
  return (
    <header className={styles.head}>
      <CalendarLtrRegular className={styles.icon} aria-hidden />
      <div>
        <p className={styles.lead} dir="auto">
          {t(`headline.${headlineOf(invitation)}`, { name })}
        </p>
        <Heading className={styles.title} dir="auto">
          {title || t("card.noTitle")}
        </Heading>
      </div>
    </header>
  );
}

function headlineOf({ kind, answer, series, myStatus, canAnswer }: Invitation) {
  if (kind === "reply") return answer ?? "needs-action";
  if (kind === "cancel") return series === "instance" ? "cancelOccurrence" : "cancel";
  if (kind !== "request") return kind;
  if (myStatus !== null) return "request";
  return canAnswer ? "passedOn" : "organised";
}
