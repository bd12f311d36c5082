import { useTranslations } from "next-intl";
import { AskDialog } from "../../../../_ui/ask-dialog.tsx";
import type { useSend } from "./use-send.ts";

/** What is asked on the way of a message to the outbox. */
export function SendQuestions({ send }: { send: ReturnType<typeof useSend> }) {
  const t = useTranslations("composer.ask");
  const { step } = send.sending;
  const reason = send.sending.step === "earlier-accepted" ? send.sending.text : "";
  const stay = () => send.setSending({ step: "writing" });
  return (
    <>
      <AskDialog
        open={step === "no-subject"}
        title={t("noSubject.title")}
        text={t("noSubject.text")}
        stay={t("noSubject.stay")}
        go={t("noSubject.go")}
        onStay={stay}
        onGo={() => send.send({ withoutSubject: true })}
      />
      <AskDialog
        open={step === "earlier-accepted"}
        title={t("earlier.title")}
        text={t("earlier.text", { reason })}
        stay={t("earlier.stay")}
        go={t("earlier.go")}
        onStay={stay}
        onGo={send.sendAnother}
      />
    </>
  );
}
