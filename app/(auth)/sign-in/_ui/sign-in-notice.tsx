import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { SignInRefusal } from "./request-sign-in.ts";

/** Why the person was not signed in, in one sentence. */
export function SignInNotice({ refusal }: { refusal: SignInRefusal }) {
  const t = useTranslations("signIn.problems");
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {t(refusal.problem, { minutes: Math.max(1, Math.ceil(refusal.retryAfter / 60)) })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Told to somebody who was signed in until now. */
export function ExpiredNotice() {
  const t = useTranslations("signIn");
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{t("expired")}</MessageBarBody>
    </MessageBar>
  );
}
