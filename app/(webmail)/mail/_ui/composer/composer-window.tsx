import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Draft } from "#lib/contract/outbox.ts";
import { AskDialog } from "../../../../_ui/ask-dialog.tsx";
import styles from "./composer.module.css";
import { ComposerForm } from "./composer-form.tsx";
import type { Start } from "./start.ts";
import { startComposition } from "./start-composition.ts";
import { useComposition } from "./use-composition.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { useQuoteWords } from "./use-quote-words.ts";
import { useReturnFocus } from "./use-return-focus.ts";
import { useSaving } from "./use-saving.ts";
import { useUndoSend } from "./use-undo-send.ts";
import { WindowBar } from "./window-bar.tsx";

/** A message that is being written: a panel, a full screen, or a tab. */
export function ComposerWindow(props: {
  start: Start;
  ownAddress: string;
  maxMessageBytes: number;
  minimised: boolean;
  setMinimised: (minimised: boolean) => void;
  close: () => void;
  openDraft: (draft: Draft) => void;
}) {
  const t = useTranslations("composer");
  const words = useQuoteWords();
  const [initial] = useState(() => startComposition(props.start, props.ownAddress, words));
  const composition = useComposition(
    initial,
    props.start.type === "draft" || props.start.type === "restored",
  );
  const { state, touched, attachments, snapshot } = composition;
  const { saving, save, forget } = useSaving(props.ownAddress, state.key, snapshot);
  const [large, setLarge] = useState(false);
  const [asking, setAsking] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const tellSent = useUndoSend(props.openDraft);
  const returnFocus = useReturnFocus(panel);
  useLeaveWarning(attachments.files.some((file) => file.state === "uploading"));

  // With every paint, because saving waits anyway and whatever changed was painted. The body tells its own below.
  useEffect(() => {
    if (touched) save();
  });

  const leave = () => {
    forget();
    props.close();
    returnFocus();
  };
  const title = state.subject.trim() || t(`titles.${state.beginning}`);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-label={title}
      className={styles.window}
      data-minimised={props.minimised || undefined}
      data-large={large || undefined}
    >
      <WindowBar
        title={title}
        minimised={props.minimised}
        setMinimised={props.setMinimised}
        large={large}
        setLarge={setLarge}
        close={() => (touched ? setAsking(true) : leave())}
      />
      <ComposerForm
        composition={composition}
        hidden={props.minimised}
        maxMessageBytes={props.maxMessageBytes}
        saving={saving}
        bodyChanged={save}
        discard={() => (touched ? setAsking(true) : leave())}
        sent={(submission) => {
          leave();
          tellSent(submission);
        }}
      />
      <AskDialog
        open={asking}
        title={t("discard.title")}
        text={t("discard.text", { title })}
        stay={t("discard.stay")}
        go={t("discard.go")}
        onStay={() => setAsking(false)}
        onGo={leave}
      />
    </div>
  );
}
