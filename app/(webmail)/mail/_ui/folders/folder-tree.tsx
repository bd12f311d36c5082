import { Button } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFolders } from "../../../../_data/use-folders.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { useOutboxFolder } from "../outbox/use-outbox-folder.ts";
import { goToPlace } from "../use-place.ts";
import { FolderRow } from "./folder-row.tsx";
import styles from "./folders.module.css";
import { moveInTree } from "./move-in-tree.ts";
import { visibleFolders } from "./order-folders.ts";
import { useClosedFolders } from "./use-closed-folders.ts";
import { useFolderName } from "./use-folder-name.ts";

/** The folders as a tree that the arrow keys walk (WAI-ARIA tree pattern). */
export function FolderTree({ folderId, onChosen }: { folderId: string; onChosen?: () => void }) {
  const t = useTranslations("mail.folders");
  const textOf = useProblemText();
  const nameOf = useFolderName();
  const { data: folders, error, refetch } = useFolders();
  const outbox = useOutboxFolder();
  const { closed, setOpen } = useClosedFolders();
  const [focused, setFocused] = useState<string>();

  if (!folders && error) {
    return (
      <div className={styles.problem}>
        <p>{textOf(error)}</p>
        <Button onClick={() => refetch()}>{t("retry")}</Button>
      </div>
    );
  }
  const lines = visibleFolders([...(folders ?? []), ...(folders && outbox ? [outbox] : [])], closed);
  const isShown = (id: string | undefined) => lines.some((line) => line.folder.id === id);
  const reachable = isShown(focused) ? focused : isShown(folderId) ? folderId : lines[0]?.folder.id;

  const choose = (id: string) => {
    goToPlace(id);
    onChosen?.();
  };
  return (
    <>
      <h2 id="folders-label" className={styles.label}>
        {t("label")}
      </h2>
      <div
        role="tree"
        aria-label={t("label")}
        aria-busy={!folders}
        className={styles.tree}
        onKeyDown={(event) => {
          const step = moveInTree(lines, reachable, event.key, nameOf);
          if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          if (step.open) setOpen(step.open.id, step.open.isOpen);
          if (!step.focus) return;
          setFocused(step.focus);
          event.currentTarget.querySelector<HTMLElement>(`[data-folder="${step.focus}"]`)?.focus();
        }}
      >
        {lines.map((line) => (
          <FolderRow
            key={line.folder.id}
            line={line}
            name={nameOf(line.folder)}
            isChosen={line.folder.id === folderId}
            isReachable={line.folder.id === reachable}
            choose={choose}
            setOpen={setOpen}
            onFocus={setFocused}
          />
        ))}
        {!folders && <TreeSkeleton />}
      </div>
    </>
  );
}

function TreeSkeleton() {
  return ["60%", "42%", "50%", "46%", "38%", "55%"].map((width) => (
    <div key={width} className={styles.skeleton} aria-hidden>
      <span style={{ width }} />
    </div>
  ));
}
