import { Button } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Invitation } from "#lib/contract/invitations.ts";
import type { InvitationAction } from "../../../../../_data/use-invitation.ts";
import styles from "./invitation.module.css";

const kinds = ["counter", "reply", "publish", "cancel"] as const;

/** Yes or no to what only the person can decide. */
export function DecisionButtons(props: {
  invitation: Invitation;
  act: (action: InvitationAction) => void;
  isBusy: boolean;
}) {
  const t = useTranslations("invitations.decide");
  const kind = kinds.find((each) => each === props.invitation.kind) ?? "other";
  const decide = (decision: "accept" | "decline") => props.act({ type: "decide", decision });
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabledFocusable={props.isBusy} onClick={() => decide("accept")}>
        {t(`${kind}.accept`)}
      </Button>
      <Button disabledFocusable={props.isBusy} onClick={() => decide("decline")}>
        {t(`${kind}.decline`)}
      </Button>
    </div>
  );
}
