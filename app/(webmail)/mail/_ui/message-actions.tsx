"use client";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useState } from "react";
import type { Folder } from "#lib/contract/folders.ts";
import { useChangeFlags } from "../../../_data/use-change-flags.ts";
import { useExpungeMessages } from "../../../_data/use-expunge-messages.ts";
import { type Target, useMoveMessages } from "../../../_data/use-move-messages.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { ConfirmExpunge } from "./confirm-expunge.tsx";
import type { ActedMessage } from "./drag-messages.ts";
import { useFolderName } from "./folders/use-folder-name.ts";
import { useSelection } from "./list/selection.tsx";
import { useLeaveMessages } from "./use-leave-messages.ts";

interface MessageActions {
  setSeen: (messages: readonly ActedMessage[], seen: boolean) => void;
  setFlagged: (messages: readonly ActedMessage[], flagged: boolean) => void;
  moveTo: (messages: readonly ActedMessage[], folder: Folder) => void;
  /** Undefined where archiving makes no sense. */
  archive: ((messages: readonly ActedMessage[]) => void) | undefined;
  /** To the trash; from the trash and from junk for ever, after a question. */
  remove: (messages: readonly ActedMessage[]) => void;
}

const ActionsContext = createContext<MessageActions | null>(null);

/** What can be done with messages of the folder that is shown. Each tells what it did, with Undo. */
export function useMessageActions(): MessageActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error("useMessageActions outside MessageActionsProvider");
  return actions;
}

const idsOf = (messages: readonly ActedMessage[]) => messages.map((message) => message.id);
/** The latest notice takes the place of the one before: one Undo, for what was done last. */
const noticeKey = "message-action";

export function MessageActionsProvider(props: { folder: Folder | undefined; children: ReactNode }) {
  const t = useTranslations("mail.done");
  const textOf = useProblemText();
  const nameOf = useFolderName();
  const notify = useNotify();
  const { mutateAsync: changeFlags } = useChangeFlags();
  const { mutateAsync: move } = useMoveMessages();
  const { mutateAsync: expunge } = useExpungeMessages();
  const { clear } = useSelection();
  const leave = useLeaveMessages();
  const [doomed, setDoomed] = useState<readonly ActedMessage[]>([]);
  const [asking, setAsking] = useState(false);
  const { folder } = props;

  const tellFailure = (what: string) => (error: unknown) => {
    notify({ text: `${what} ${textOf(error)}`, intent: "error", key: noticeKey });
  };

  const flag = (
    messages: readonly ActedMessage[],
    change: { seen: boolean } | { flagged: boolean },
    text: string,
  ) => {
    const name = "seen" in change ? "seen" : "flagged";
    const wanted = "seen" in change ? change.seen : change.flagged;
    const ids = idsOf(messages.filter((message) => message.flags[name] !== wanted));
    if (ids.length === 0) return;
    const done = changeFlags({ ids, [name]: wanted });
    const undo = () =>
      done.then(() => changeFlags({ ids, [name]: !wanted })).catch(tellFailure(t("undoFailed")));
    const close = notify({ text, action: { label: t("undo"), run: undo, isUndo: true }, key: noticeKey });
    done.catch((error) => {
      close();
      tellFailure(t("changeFailed"))(error);
    });
  };

  const send = (messages: readonly ActedMessage[], to: Target, text: string) => {
    const ids = idsOf(messages);
    if (ids.length === 0 || !folder) return;
    leave(ids);
    clear();
    const done = move({ ids, to });
    const undo = () =>
      done
        .then((newIds) => {
          if (newIds.length < ids.length) notify({ text: t("undoPartly"), intent: "warning" });
          return newIds.length > 0 ? move({ ids: newIds, to: { folderId: folder.id } }) : undefined;
        })
        .catch(tellFailure(t("undoFailed")));
    const close = notify({ text, action: { label: t("undo"), run: undo, isUndo: true }, key: noticeKey });
    done.catch((error) => {
      close();
      tellFailure(t("moveFailed"))(error);
    });
  };

  const expungeNow = (messages: readonly ActedMessage[]) => {
    leave(idsOf(messages));
    clear();
    expunge(idsOf(messages)).then(
      () => notify({ text: t("expunged", { count: messages.length }), key: noticeKey }),
      tellFailure(t("expungeFailed")),
    );
  };

  const deletesForEver = folder?.role === "trash" || folder?.role === "junk";
  const actions: MessageActions = {
    setSeen: (messages, seen) =>
      flag(messages, { seen }, t(seen ? "markedRead" : "markedUnread", { count: messages.length })),
    setFlagged: (messages, flagged) =>
      flag(messages, { flagged }, t(flagged ? "starred" : "unstarred", { count: messages.length })),
    moveTo: (messages, target) => {
      const text = t("moved", { count: messages.length, folder: nameOf(target) });
      send(messages, { folderId: target.id }, text);
    },
    archive:
      folder?.role === "archive"
        ? undefined
        : (messages) => send(messages, { role: "archive" }, t("archived", { count: messages.length })),
    remove: (messages) => {
      if (deletesForEver) {
        setDoomed(messages);
        setAsking(messages.length > 0);
      } else send(messages, { role: "trash" }, t("deleted", { count: messages.length }));
    },
  };
  return (
    <ActionsContext value={actions}>
      {props.children}
      <ConfirmExpunge
        open={asking}
        count={doomed.length}
        cancel={() => setAsking(false)}
        confirm={() => {
          setAsking(false);
          expungeNow(doomed);
        }}
      />
    </ActionsContext>
  );
}
