import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Invitation } from "#lib/contract/invitations.ts";

/** One sentence on what became of the message, where there is something to say. */
export function InvitationState({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("invitations.state");
  const { state, authentic, kind, reason } = invitation;
  const isOpen = state === "waiting" || state === "absent";
  if (state === "newer" || state === "cancelled" || state === "done")
    return <Sentence intent="info">{t(state)}</Sentence>;
  if (state === "refused") return <Sentence intent="warning">{t("refused", { reason })}</Sentence>;
  if (!authentic && isOpen)
    return <Sentence intent="warning">{t(kind === "request" ? "unverified" : "unverifiedChange")}</Sentence>;
  if (isOpen && reason && kind !== "counter" && kind !== "publish")
    return <Sentence intent="info">{reason}</Sentence>;
  return null;
}

function Sentence({ intent, children }: { intent: "info" | "warning"; children: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
