import { Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslations } from "next-intl";
import { downloadSource } from "#lib/contract/messages.ts";
import { ApiProblem, addressOf } from "../../../../_data/api-client.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";

/** In place of a message that cannot be shown: why, and how to get at it nevertheless. */
export function MessageProblem(props: { messageId: string; error: Error; retry: () => void }) {
  const t = useTranslations("mail.reading");
  const textOf = useProblemText();
  const code = props.error instanceof ApiProblem ? props.error.code : "";
  const isGone = code === "message-gone" || code === "not-found" || code === "input-invalid";
  return (
    <EmptyState icon={<WarningRegular />} title={t(isGone ? "gone" : "failed")} text={textOf(props.error)}>
      {!isGone && (
        <>
          <Button appearance="primary" onClick={props.retry}>
            {t("retry")}
          </Button>
          <Button
            as="a"
            href={addressOf(downloadSource, { params: { messageId: props.messageId } })}
            download
          >
            {t("downloadSource")}
          </Button>
        </>
      )}
    </EmptyState>
  );
}
