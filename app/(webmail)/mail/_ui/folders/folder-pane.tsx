import { NewMessageButton } from "../new-message-button.tsx";
import { FolderTree } from "./folder-tree.tsx";
import styles from "./folders.module.css";

/** The left pane: writing, and the folders. */
export function FolderPane({ folderId }: { folderId: string }) {
  return (
    <nav className={styles.pane} aria-labelledby="folders-label">
      <div className={styles.compose}>
        <NewMessageButton />
      </div>
      <FolderTree folderId={folderId} />
    </nav>
  );
}
