import { Button, Field, Textarea, ToggleButton } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { QuestionRegular } from "@fluentui/react-icons/svg/question";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Invitation, InvitationAnswer } from "#lib/contract/invitations.ts";
import type { InvitationAction } from "../../../../../_data/use-invitation.ts";
import styles from "./invitation.module.css";
import { ProposalForm } from "./proposal-form.tsx";

const answers = [
  { answer: "accepted", Icon: CheckmarkRegular },
  { answer: "tentative", Icon: QuestionRegular },
  { answer: "declined", Icon: DismissRegular },
] as const satisfies { answer: InvitationAnswer; Icon: unknown }[];

/** What a button has brought up is what the person wants to type into. */
const focusNew = (element: HTMLElement | null) => element?.focus();

type Act = (action: InvitationAction, options?: { onSuccess: () => void }) => void;

/** Yes, Maybe, No, with a comment, or another time. */
export function AnswerButtons(props: { invitation: Invitation; act: Act; isBusy: boolean }) {
  const t = useTranslations("invitations.answer");
  const { invitation, act, isBusy } = props;
  const [comment, setComment] = useState<string | null>(null);
  const [proposes, setProposes] = useState(false);
  const [said, setSaid] = useState("");
  const { organizer, myStatus, when } = invitation;
  const name = organizer?.name || organizer?.address || "";
  const answer = (choice: InvitationAnswer) =>
    act(
      { type: "answer", answer: choice, comment: comment ?? "" },
      { onSuccess: () => setSaid(t("sent", { name })) },
    );

  return (
    <div className={styles.answer}>
      <div className={styles.buttons} role="group" aria-label={t("label")}>
        {answers.map(({ answer: choice, Icon }) => (
          <ToggleButton
            key={choice}
            icon={<Icon />}
            checked={myStatus === choice}
            appearance={myStatus === choice ? "primary" : "secondary"}
            disabledFocusable={isBusy}
            onClick={() => answer(choice)}
          >
            {t(choice)}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.further}>
        {comment === null && (
          <Button appearance="subtle" onClick={() => setComment("")}>
            {t("addComment")}
          </Button>
        )}
        {when && !when.allDay && !proposes && (
          <Button appearance="subtle" onClick={() => setProposes(true)}>
            {t("propose")}
          </Button>
        )}
      </div>
      {comment !== null && (
        <Field label={t("comment")}>
          <Textarea
            ref={focusNew}
            value={comment}
            maxLength={2000}
            onChange={(_, data) => setComment(data.value)}
          />
        </Field>
      )}
      {proposes && when && (
        <ProposalForm
          when={when}
          isBusy={isBusy}
          close={() => setProposes(false)}
          send={(start, end) =>
            act(
              { type: "propose", start, end, comment: comment ?? "" },
              {
                onSuccess: () => {
                  setProposes(false);
                  setSaid(t("proposalSent", { name }));
                },
              },
            )
          }
        />
      )}
      <p className={styles.quiet} role="status">
        {said}
      </p>
    </div>
  );
}
