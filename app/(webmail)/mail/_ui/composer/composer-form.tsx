import { Button, MessageBar, MessageBarBody, Spinner, Tooltip } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import type Squire from "squire-rte";
import type { Submission } from "#lib/contract/outbox.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { BodyEditor } from "./body-editor.tsx";
import styles from "./composer.module.css";
import { recipientFields } from "./composition.ts";
import { FormatToolbar } from "./format-toolbar.tsx";
import { RecipientField } from "./recipient-field.tsx";
import { SendQuestions } from "./send-questions.tsx";
import { useAddFiles } from "./use-add-files.ts";
import type { CompositionState } from "./use-composition.ts";
import { useFirstFocus } from "./use-first-focus.ts";
import { useRefusalText } from "./use-refusal-text.ts";
import type { Saving } from "./use-saving.ts";
import { useSend } from "./use-send.ts";

/** The fields of a message, its text and what can be done with it. */
export function ComposerForm(props: {
  composition: CompositionState;
  hidden: boolean;
  maxMessageBytes: number;
  saving: Saving;
  bodyChanged: () => void;
  discard: () => void;
  sent: (submission: Submission) => void;
}) {
  const t = useTranslations("composer");
  const { composition } = props;
  const { state, attachments } = composition;
  const form = useRef<HTMLFormElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const [editor, setEditor] = useState<Squire | null>(null);
  const send = useSend(composition, props.sent);
  const { sending } = send;
  const refusal = useRefusalText(sending, form);
  const files = useAddFiles({ composition, editor, maxMessageBytes: props.maxMessageBytes });
  const answers = state.beginning === "reply" || state.beginning === "replyAll";
  useFirstFocus(form, props.hidden, answers ? "body" : "to");

  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send.send();
  };
  const busy = sending.step === "posting";
  return (
    <form
      ref={form}
      className={styles.form}
      hidden={props.hidden}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keyDown}
      {...files.handlers}
    >
      <div className={styles.content} inert={busy}>
        <div className={styles.fields}>
          {recipientFields.map((name) => (
            <RecipientField
              key={name}
              name={name}
              recipients={composition.recipients(name)}
              error={refusal.field === name ? refusal.text : undefined}
            />
          ))}
          <div className={styles.subject}>
            <input
              aria-label={t("subject")}
              placeholder={t("subject")}
              name="subject"
              autoComplete="off"
              dir="auto"
              value={state.subject}
              aria-invalid={refusal.field === "subject"}
              onChange={(event) => composition.change({ subject: event.target.value })}
            />
          </div>
        </div>
        <BodyEditor
          initial={composition.initialHtml}
          onReady={setEditor}
          onChange={(html) => {
            composition.changeBody(html);
            props.bodyChanged();
          }}
          invalid={refusal.field === "body"}
        />
        <AttachmentList files={attachments.files} remove={attachments.remove} retry={attachments.retry} />
        {files.isOver && <div className={styles.drop}>{t("attachments.drop")}</div>}
      </div>
      <Notices
        texts={[
          sending.step === "failed" ? `${t("failed")} ${sending.text}` : undefined,
          refusal.field === "subject" || refusal.field === "body" ? refusal.text : undefined,
          files.problem,
          state.lostFiles.length > 0
            ? t("attachments.lost", { names: state.lostFiles.join(", ") })
            : undefined,
          sending.step === "writing" && send.broken ? t("attachments.failed") : undefined,
          props.saving === "no-room" ? t("saving.noRoom") : undefined,
        ]}
      />
      <div inert={busy}>
        <FormatToolbar editor={editor} />
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={busy ? <Spinner size="tiny" /> : <SendRegular />}
          disabledFocusable={busy}
          onClick={() => send.send()}
        >
          {t("send")}
        </Button>
        <Tooltip content={t("attachments.add")} relationship="label">
          <Button
            appearance="subtle"
            icon={<AttachRegular />}
            disabledFocusable={busy}
            onClick={() => filePicker.current?.click()}
          />
        </Tooltip>
        <input ref={filePicker} type="file" multiple hidden onChange={files.picked} />
        <p className={styles.state} role="status">
          {sending.step === "waiting" && t("waiting")}
          {busy && t("sending")}
          {sending.step !== "waiting" && !busy && props.saving === "saved" && t("saving.saved")}
        </p>
        {sending.step === "waiting" && (
          <Button size="small" onClick={() => send.setSending({ step: "writing" })}>
            {t("stopWaiting")}
          </Button>
        )}
        <Tooltip content={t("discard.label")} relationship="label">
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            disabledFocusable={busy}
            onClick={props.discard}
          />
        </Tooltip>
      </div>
      <SendQuestions send={send} />
    </form>
  );
}

function Notices({ texts }: { texts: (string | undefined)[] }) {
  const shown = texts.filter((text) => text !== undefined);
  if (shown.length === 0) return null;
  return (
    <div role="alert">
      {shown.map((text) => (
        <MessageBar key={text} intent="error" layout="multiline" className={styles.notice}>
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
