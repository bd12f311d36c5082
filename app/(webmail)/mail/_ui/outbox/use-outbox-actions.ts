import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Submission } from "#lib/contract/outbox.ts";
import { forgetUpload } from "../../../../_data/upload-file.ts";
import { useCancelSubmission } from "../../../../_data/use-cancel-submission.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useRetrySubmission } from "../../../../_data/use-retry-submission.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { useComposer } from "../composer/composer-provider.tsx";

/** What can be done with a message of the outbox. A failure is told, and the message stays where it is. */
export function useOutboxActions() {
  const t = useTranslations("outbox");
  const notify = useNotify();
  const textOf = useProblemText();
  const { openDraft } = useComposer();
  const { mutateAsync: cancel } = useCancelSubmission();
  const { mutateAsync: tryAgain } = useRetrySubmission();
  const [busyId, setBusyId] = useState<string>();

  const run = async (submission: Submission, does: () => Promise<void>) => {
    setBusyId(submission.id);
    try {
      await does();
    } catch (error) {
      notify({ text: textOf(error), intent: "error", key: `outbox ${submission.id}` });
    } finally {
      setBusyId(undefined);
    }
  };
  return {
    busyId,
    retry: (submission: Submission) =>
      run(submission, async () => {
        await tryAgain(submission.id);
      }),
    edit: (submission: Submission) => run(submission, async () => openDraft(await cancel(submission.id))),
    discard: (submission: Submission) =>
      run(submission, async () => {
        const draft = await cancel(submission.id);
        for (const file of draft.attachments) if (file.kind === "upload") void forgetUpload(file.upload.id);
        notify({ text: t("discard.done"), key: `outbox ${submission.id}` });
      }),
  };
}
