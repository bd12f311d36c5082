import { Button, Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ArrowForwardRegular } from "@fluentui/react-icons/svg/arrow-forward";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { ArrowReplyAllRegular } from "@fluentui/react-icons/svg/arrow-reply-all";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { MailUnreadRegular } from "@fluentui/react-icons/svg/mail-unread";
import { StarFilled, StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { Folder } from "#lib/contract/folders.ts";
import type { Message } from "#lib/contract/messages.ts";
import { useComposer } from "../composer/composer-provider.tsx";
import { useMessageActions } from "../message-actions.tsx";
import { MoveMenu } from "../move-menu.tsx";
import { goToPlace, usePlace } from "../use-place.ts";
import { MoreMenu } from "./more-menu.tsx";
import styles from "./toolbar.module.css";
import { useFlags } from "./use-flags.ts";

/** What can be done with the open message. */
export function MessageToolbar(props: {
  message: Message | undefined;
  folder: Folder | undefined;
  single: boolean;
}) {
  const t = useTranslations("mail.actions");
  const { folderId } = usePlace();
  return (
    <div className={styles.bar}>
      {props.single && (
        <Tooltip content={t("back")} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => goToPlace(folderId)} />
        </Tooltip>
      )}
      {props.message && <Actions message={props.message} folder={props.folder} />}
    </div>
  );
}

function Actions({ message, folder }: { message: Message; folder: Folder | undefined }) {
  const t = useTranslations("mail.actions");
  const composer = useComposer();
  const actions = useMessageActions();
  const flags = useFlags(message);
  const current = [{ id: message.id, flags }];
  return (
    <Toolbar aria-label={t("label")} className={styles.toolbar}>
      <Action text={t("reply")} icon={<ArrowReplyRegular />} run={() => composer.reply(message)} labelled />
      <Action
        text={t("replyAll")}
        icon={<ArrowReplyAllRegular />}
        run={() => composer.replyAll(message)}
        labelled
      />
      <Action
        text={t("forward")}
        icon={<ArrowForwardRegular />}
        run={() => composer.forward(message)}
        labelled
      />
      <ToolbarDivider />
      <Action text={t("delete")} icon={<DeleteRegular />} run={() => actions.remove(current)} />
      {actions.archive && (
        <Action text={t("archive")} icon={<ArchiveRegular />} run={() => actions.archive?.(current)} />
      )}
      <MoveMenu folder={folder} choose={(target) => actions.moveTo(current, target)} />
      <Action
        text={t(flags.seen ? "markUnread" : "markRead")}
        icon={flags.seen ? <MailUnreadRegular /> : <MailReadRegular />}
        run={() => actions.setSeen(current, !flags.seen)}
      />
      <Action
        text={t(flags.flagged ? "unstar" : "star")}
        icon={flags.flagged ? <StarFilled className={styles.starred} /> : <StarRegular />}
        run={() => actions.setFlagged(current, !flags.flagged)}
      />
      <MoreMenu message={message} />
    </Toolbar>
  );
}

/** `labelled`: with its text beside the sign where there is room. */
function Action(props: { text: string; icon: ReactElement; run: () => void; labelled?: boolean }) {
  return (
    <Tooltip content={props.text} relationship="label">
      <ToolbarButton icon={props.icon} onClick={props.run}>
        {props.labelled ? <span className={styles.text}>{props.text}</span> : undefined}
      </ToolbarButton>
    </Tooltip>
  );
}
