"use client";
import { useState } from "react";
import { useFolders } from "../../../_data/use-folders.ts";
import { useLiveEvents } from "../../../_data/use-live-events.ts";
import { ComposerProvider } from "./composer/composer-provider.tsx";
import { ConnectionBar } from "./connection-bar.tsx";
import { FolderDrawer } from "./folders/folder-drawer.tsx";
import { FolderPane } from "./folders/folder-pane.tsx";
import { inboxId } from "./inbox-id.ts";
import { ListPane } from "./list/list-pane.tsx";
import { SelectionProvider } from "./list/selection.tsx";
import styles from "./mail-area.module.css";
import { MailPanes } from "./mail-panes.tsx";
import { MessageActionsProvider } from "./message-actions.tsx";
import { OutboxHint } from "./outbox/outbox-hint.tsx";
import { outboxPlace } from "./outbox/outbox-place.ts";
import { OutboxView } from "./outbox/outbox-view.tsx";
import { ReadingPane } from "./reading/reading-pane.tsx";
import { useDocumentTitle } from "./use-document-title.ts";
import { useLayoutMode } from "./use-layout-mode.ts";
import { useMailKeys } from "./use-mail-keys.ts";
import { usePlace } from "./use-place.ts";
import { useWriteLink } from "./use-write-link.ts";

/** Folders, list and message. `panes`: the widths that this browser remembers. */
export function MailArea({ panes }: { panes: string | undefined }) {
  const { folderId, messageId } = usePlace();
  const { data: folders } = useFolders();
  const mode = useLayoutMode();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const folder = folders?.find((candidate) => candidate.id === folderId);
  const isOutbox = folderId === outboxPlace;
  useLiveEvents(isOutbox ? inboxId : folderId);
  useDocumentTitle(folder);

  const openDrawer = mode === "three" ? undefined : () => setDrawerOpen(true);
  return (
    <ComposerProvider>
      <SelectionProvider key={folderId}>
        <MessageActionsProvider folder={folder}>
          <MailKeys />
          <div className={styles.area} data-message={messageId ? "" : undefined}>
            {!isOutbox && <ConnectionBar />}
            <MailPanes
              mode={mode}
              showsMessage={messageId !== undefined}
              remembered={panes}
              folders={<FolderPane folderId={folderId} />}
              list={
                isOutbox ? (
                  <OutboxView openDrawer={openDrawer} />
                ) : (
                  <ListPane key={folderId} folderId={folderId} folder={folder} openDrawer={openDrawer} />
                )
              }
              reading={
                isOutbox ? <OutboxHint /> : <ReadingPane messageId={messageId} folder={folder} mode={mode} />
              }
            />
            {mode !== "three" && (
              <FolderDrawer folderId={folderId} open={drawerOpen} close={() => setDrawerOpen(false)} />
            )}
          </div>
        </MessageActionsProvider>
      </SelectionProvider>
    </ComposerProvider>
  );
}

/** Inside of the providers whose actions keys and links call. */
function MailKeys() {
  useMailKeys();
  useWriteLink();
  return null;
}
