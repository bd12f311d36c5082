import { ToggleButton } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CalendarEvent } from "#lib/contract/calendar.ts";
import { answerEvent, InvitationAnswer } from "#lib/contract/invitations.ts";
import { call } from "../../../../_data/api-client.ts";
import { itemChange } from "../../../../_data/item-change.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { useCalendarActions } from "../calendar-actions.tsx";
import styles from "./event.module.css";

/** Yes, Maybe, No, for who was invited; the organiser gets the answer by mail. */
export function AnswerButtons({ event }: { event: CalendarEvent }) {
  const t = useTranslations("calendar.answer");
  const client = useQueryClient();
  const notify = useNotify();
  const problemText = useProblemText();
  const { askScope } = useCalendarActions();
  const { mutate, isPending } = useMutation({
    mutationKey: itemChange,
    mutationFn: (body: { answer: InvitationAnswer; recurrenceId: string | null }) =>
      call(answerEvent, { body: { eventId: event.id, comment: "", ...body } }),
    onSuccess: (_nothing, { answer }) => notify({ text: t(`done.${answer}`) }),
    onError: (error) => notify({ text: problemText(error), intent: "error" }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.items("calendar") }),
  });
  const answer = async (given: InvitationAnswer) => {
    const scope = event.recurring ? await askScope({ kind: "answer", without: ["following"] }) : "all";
    if (scope) mutate({ answer: given, recurrenceId: scope === "this" ? event.recurrenceId : null });
  };
  return (
    <fieldset className={styles.answers}>
      <legend>{t("label")}</legend>
      {InvitationAnswer.options.map((option) => (
        <ToggleButton
          key={option}
          size="small"
          checked={event.myStatus === option}
          disabledFocusable={isPending}
          onClick={() => void answer(option)}
        >
          {t(option)}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
