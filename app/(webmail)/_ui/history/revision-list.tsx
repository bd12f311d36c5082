import { Button, Spinner } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Revision } from "#lib/contract/items.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useRestoreRevision, useRevisions } from "../../../_data/use-revisions.ts";
import { useUndo } from "../../../_data/use-undo.ts";
import { useTellFailure } from "../collections/use-tell-failure.ts";
import styles from "./history.module.css";
import { useChangeText } from "./use-change-text.ts";

/** An item's versions, newest first: when, by whom, and what changed. */
export function RevisionList({ itemId, close }: { itemId: string; close: () => void }) {
  const t = useTranslations("bin.history");
  const textOf = useProblemText();
  const changeOf = useChangeText();
  const tellDone = useUndo();
  const tellFailure = useTellFailure();
  const { data: revisions, error } = useRevisions(itemId);
  const { mutateAsync: restore, isPending } = useRestoreRevision(itemId);
  const whenOf = ({ createdAt }: Revision) =>
    new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(
      new Date(createdAt),
    );

  if (error) return <p role="alert">{textOf(error)}</p>;
  if (!revisions) return <Spinner label={t("loading")} />;
  const [latest] = revisions;
  // What lies in the bin is restored there.
  const canRestore = latest !== undefined && latest.action !== "deleted";

  const makeLatest = async (revision: Revision) => {
    if (!latest) return;
    try {
      const changed = await restore({ version: latest.version, from: revision.version });
      tellDone(t("done", { when: whenOf(revision) }), changed);
      close();
    } catch (problem) {
      tellFailure(problem);
    }
  };
  return (
    <ol className={styles.list}>
      {revisions.map((revision, at) => (
        <li key={revision.version} className={styles.row}>
          <span className={styles.words}>
            <span>{changeOf(revision, revisions[at + 1])}</span>
            <span className={styles.small}>
              {revision.author ? revision.author.name || revision.author.address : t("nobody")}
              {" · "}
              {whenOf(revision)}
            </span>
          </span>
          {revision === latest && <span className={styles.small}>{t("latest")}</span>}
          {revision !== latest && canRestore && (
            <Button
              size="small"
              disabled={isPending}
              aria-label={t("restoreNamed", { when: whenOf(revision) })}
              onClick={() => makeLatest(revision)}
            >
              {t("restoreLabel")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
