import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import type { Folder } from "#lib/contract/folders.ts";
import { useMessage } from "../../../../_data/use-message.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { carriesInvitation, InvitationCard } from "./invitation/invitation-card.tsx";
import { MessageBody } from "./message-body.tsx";
import { MessageHead } from "./message-head.tsx";
import { MessageLinks } from "./message-links.tsx";
import { MessageProblem } from "./message-problem.tsx";
import { MessageToolbar } from "./message-toolbar.tsx";
import styles from "./reading.module.css";
import { useMarkAsRead } from "./use-mark-as-read.ts";
import { usePrefetchNeighbours } from "./use-prefetch-neighbours.ts";

/** An open message. `single`: it fills the window, so there must be a way back. */
export function MessageView(props: { messageId: string; folder: Folder | undefined; single: boolean }) {
  const t = useTranslations("mail.reading");
  const { messageId } = props;
  const { data: message, error, refetch } = useMessage(messageId);
  const scroller = useRef<HTMLElement>(null);
  const shownId = message?.id;
  useMarkAsRead(message);
  usePrefetchNeighbours(messageId, message !== undefined);

  // The pane stays the same element from message to message, which spares the loading of a frame.
  useLayoutEffect(() => {
    if (shownId) scroller.current?.scrollTo(0, 0);
  }, [shownId]);

  return (
    <>
      <MessageToolbar message={message} folder={props.folder} single={props.single} />
      {error && !message && <MessageProblem messageId={messageId} error={error} retry={() => refetch()} />}
      {!error && !message && <MessageSkeleton label={t("loading")} />}
      {message && (
        <article ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t("message")}>
          <MessageHead key={message.id} message={message} isPageTitle={props.single} />
          {carriesInvitation(message) && (
            <InvitationCard key={`invitation ${message.id}`} messageId={message.id} single={props.single} />
          )}
          <MessageLinks message={message} />
          <AttachmentList message={message} />
          <MessageBody message={message} />
        </article>
      )}
    </>
  );
}

function MessageSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      <span style={{ width: "55%", height: 20 }} />
      <span style={{ width: "35%" }} />
      <span style={{ width: "92%", marginTop: 24 }} />
      <span style={{ width: "85%" }} />
      <span style={{ width: "88%" }} />
      <span style={{ width: "40%" }} />
    </div>
  );
}
