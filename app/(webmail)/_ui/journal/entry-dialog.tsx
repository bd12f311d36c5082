import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type Squire from "squire-rte";
import type { EntryFields, JournalEntry } from "#lib/contract/journal.ts";
import { today } from "../../../_data/days.ts";
import { useCollections } from "../../../_data/use-collections.ts";
import { useTimeZone } from "../../../_data/use-time-zone.ts";
import { AskDialog } from "../../../_ui/ask-dialog.tsx";
import { ConflictDialog } from "../../../_ui/conflict-dialog.tsx";
import { BodyEditor } from "../../mail/_ui/composer/body-editor.tsx";
import { FormatToolbar } from "../../mail/_ui/composer/format-toolbar.tsx";
import { LinkList } from "../links/link-list.tsx";
import styles from "./entry-dialog.module.css";
import { draftOf, type EntryDraft } from "./entry-draft.ts";
import { EntryInputs } from "./entry-inputs.tsx";
import { useSaveEntry } from "./use-save-entry.ts";

/** Writes an entry or a note, or changes one. `initial`: what a new one begins with. */
export function EntryDialog(props: {
  kind: "entry" | "note";
  entry?: JournalEntry | undefined;
  initial?: Partial<EntryFields>;
  close: () => void;
}) {
  const { kind, entry, close } = props;
  const t = useTranslations("notes.dialog");
  const zone = useTimeZone();
  const { data: journals = [] } = useCollections("journal");
  const home = journals.find(({ role }) => role === "default")?.id ?? "";
  const begin = () =>
    draftOf(entry, props.initial ?? {}, {
      zone,
      today: kind === "entry" ? today(zone) : "",
      collectionId: home,
    });
  const [draft, setDraft] = useState<EntryDraft>(begin);
  const [first] = useState(draft);
  const [editor, setEditor] = useState<Squire | null>(null);
  const [asking, setAsking] = useState(false);
  const { save, problem, isSaving, conflict } = useSaveEntry(entry, close);

  const set = (change: Partial<EntryDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isTouched = JSON.stringify(draft) !== JSON.stringify(first);
  const isEmpty = draft.title.trim() === "" && !/[^\s]/.test(draft.html.replace(/<[^>]*>|&nbsp;/g, ""));
  const leave = () => (isTouched ? setAsking(true) : close());
  const submit = () => {
    if (!isEmpty && !isSaving) void save({ ...draft, collectionId: draft.collectionId || home });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={leave}>
      <DialogSurface className={styles.surface} onKeyDown={keyDown}>
        <DialogBody className={styles.dialog}>
          <DialogTitle>{t(entry ? "change" : "new", { kind })}</DialogTitle>
          <DialogContent className={styles.content}>
            <EntryInputs kind={kind} draft={draft} set={set} journals={entry ? [] : journals} />
            <div className={styles.editor}>
              <FormatToolbar editor={editor} />
              <BodyEditor
                label={t("text")}
                initial={first.html}
                invalid={false}
                onReady={setEditor}
                onChange={(html) => set({ html })}
              />
            </div>
            <LinkList
              links={draft.links}
              remove={(target) => set({ links: draft.links.filter((link) => link.target !== target) })}
            />
            {problem && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={leave}>{t("cancel")}</Button>
            <Button appearance="primary" disabledFocusable={isEmpty || isSaving} onClick={submit}>
              {t("save")}
            </Button>
          </DialogActions>
        </DialogBody>
        <AskDialog
          open={asking}
          title={t("leave.title")}
          text={t("leave.text")}
          stay={t("leave.stay")}
          go={t("leave.go")}
          onStay={() => setAsking(false)}
          onGo={close}
        />
        <ConflictDialog {...conflict} />
      </DialogSurface>
    </Dialog>
  );
}
