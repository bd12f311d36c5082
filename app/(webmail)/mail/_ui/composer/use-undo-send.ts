import { useTranslations } from "next-intl";
import type { Draft, Submission } from "#lib/contract/outbox.ts";
import { ApiProblem } from "../../../../_data/api-client.ts";
import { useCancelSubmission } from "../../../../_data/use-cancel-submission.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";

/** How long the notice stays when there is nothing to undo, in milliseconds. */
const noticeTime = 5_000;

/** Says that a message was sent, with Undo for as long as it is held back. `openDraft` opens what was undone. */
export function useUndoSend(openDraft: (draft: Draft) => void): (submission: Submission) => void {
  const t = useTranslations("composer.sent");
  const notify = useNotify();
  const textOf = useProblemText();
  const { mutateAsync: cancel } = useCancelSubmission();

  const undo = async (submission: Submission) => {
    try {
      openDraft(await cancel(submission.id));
      notify({ text: t("undone"), key: submission.id, timeout: noticeTime });
    } catch (error) {
      const tooLate = error instanceof ApiProblem && ["conflict", "not-found"].includes(error.code);
      const text = tooLate ? t("tooLate") : `${t("undoFailed")} ${textOf(error)}`;
      const again = { label: t("undo"), run: () => void undo(submission) };
      notify({ text, intent: "error", key: submission.id, ...(tooLate ? {} : { action: again }) });
    }
  };

  return (submission) => {
    // Both by the server's clock, because this computer's may be wrong.
    const heldFor = Date.parse(submission.sendAt) - Date.parse(submission.createdAt);
    notify({
      text: t("sent"),
      key: submission.id,
      timeout: heldFor > 0 ? heldFor : noticeTime,
      ...(heldFor > 0 && { action: { label: t("undo"), run: () => void undo(submission) } }),
    });
  };
}
