import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Submission } from "#lib/contract/outbox.ts";
import { ApiProblem } from "../../../../_data/api-client.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useSendMessage } from "../../../../_data/use-send-message.ts";
import { checkMessage, type Refusal } from "./check-message.ts";
import { toDraft } from "./composition.ts";
import type { CompositionState } from "./use-composition.ts";

/**
 * Where sending is. `waiting`: for files that are still being uploaded. `no-subject`: asks whether to send without one.
 * `earlier-accepted`: the answer to an earlier attempt got lost, and the server has that one, as it was then; asks
 * whether to send this one as a message of its own.
 */
export type Sending =
  | { step: "writing" }
  | { step: "refused"; refusal: Refusal }
  | { step: "no-subject" }
  | { step: "waiting" }
  | { step: "posting" }
  | { step: "failed"; text: string }
  | { step: "earlier-accepted"; text: string };

/** The way of a message from the Send button to the outbox. `sent` is called once it is accepted. */
export function useSend(composition: CompositionState, sent: (submission: Submission) => void) {
  const [sending, setSending] = useState<Sending>({ step: "writing" });
  const { mutateAsync: post } = useSendMessage();
  const textOf = useProblemText();
  // Two presses may come before React has painted the first.
  const posting = useRef(false);
  const { files } = composition.attachments;
  const uploading = files.some((file) => file.state === "uploading");
  const broken = files.some((file) => file.state === "failed");

  const send = ({ withoutSubject = false } = {}) => {
    if (posting.current) return;
    const message = composition.finish();
    const refusal = checkMessage(message);
    if (refusal) return setSending({ step: "refused", refusal });
    if (!message.subject.trim() && !withoutSubject) return setSending({ step: "no-subject" });
    if (uploading) return setSending({ step: "waiting" });
    // Its row says what is wrong and how to go on.
    if (broken) return setSending({ step: "writing" });
    void submit();
  };

  const submit = async () => {
    posting.current = true;
    setSending({ step: "posting" });
    const message = composition.finish();
    try {
      sent(await post({ idempotencyKey: message.key, draft: toDraft(message) }));
    } catch (error) {
      const accepted = error instanceof ApiProblem && error.code === "conflict";
      setSending(
        accepted
          ? { step: "earlier-accepted", text: textOf(error) }
          : { step: "failed", text: textOf(error) },
      );
    } finally {
      posting.current = false;
    }
  };

  /** Sends the changed message as one of its own. */
  const sendAnother = () => {
    composition.renew();
    void submit();
  };

  const uploadsEnded = useEffectEvent(() => {
    if (broken) setSending({ step: "writing" });
    else void submit();
  });
  const ready = sending.step === "waiting" && !uploading;
  useEffect(() => {
    if (ready) uploadsEnded();
  }, [ready]);

  return { sending, setSending, send, sendAnother, broken };
}
