import { Button, Tooltip } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { MailUnreadRegular } from "@fluentui/react-icons/svg/mail-unread";
import { StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type { Folder } from "#lib/contract/folders.ts";
import type { MessageList } from "../../../_data/message-list.ts";
import styles from "./bulk-actions.module.css";
import { useSelection } from "./list/selection.tsx";
import { useMessageActions } from "./message-actions.tsx";
import { MoveMenu } from "./move-menu.tsx";

/** What can be done with the ticked messages. */
export function BulkActions({ list, folder }: { list: MessageList | undefined; folder: Folder | undefined }) {
  const t = useTranslations("mail.actions");
  const actions = useMessageActions();
  const { selected } = useSelection();
  const messages = (list?.rows ?? []).flatMap((row) => (row && selected.has(row.id) ? [row] : []));
  const anyUnread = messages.some((message) => !message.flags.seen);
  const anyPlain = messages.some((message) => !message.flags.flagged);
  return (
    <div className={styles.actions}>
      <Action label={t("delete")} icon={<DeleteRegular />} run={() => actions.remove(messages)} />
      {actions.archive && (
        <Action label={t("archive")} icon={<ArchiveRegular />} run={() => actions.archive?.(messages)} />
      )}
      <MoveMenu folder={folder} choose={(target) => actions.moveTo(messages, target)} />
      <Action
        label={t(anyUnread ? "markRead" : "markUnread")}
        icon={anyUnread ? <MailReadRegular /> : <MailUnreadRegular />}
        run={() => actions.setSeen(messages, anyUnread)}
      />
      <Action
        label={t(anyPlain ? "star" : "unstar")}
        icon={<StarRegular />}
        run={() => actions.setFlagged(messages, anyPlain)}
      />
    </div>
  );
}

function Action(props: { label: string; icon: ReactElement; run: () => void }) {
  return (
    <Tooltip content={props.label} relationship="label">
      <Button appearance="subtle" icon={props.icon} onClick={props.run} />
    </Tooltip>
  );
}
