import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { useFolders } from "../../../_data/use-folders.ts";
import { useMessageList } from "../../../_data/use-message-list.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import styles from "./mail-area.module.css";
import { usePlace } from "./use-place.ts";

/** Says that what is shown may be old: no network, or a server that does not answer. */
export function ConnectionBar() {
  const t = useTranslations("mail.connection");
  const textOf = useProblemText();
  const client = useQueryClient();
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const folders = useFolders();
  const list = useMessageList(usePlace().folderId);
  // With nothing to show, the list and the tree tell their own errors in their own place.
  const failed = (folders.data && folders.error) || (list.data && list.error);
  if (online && !failed) return null;
  return (
    <MessageBar intent="warning" layout="singleline" className={styles.notice}>
      <MessageBarBody>{online ? textOf(failed) : t("offline")}</MessageBarBody>
      {online && (
        <MessageBarActions>
          <Button size="small" onClick={() => client.refetchQueries({ type: "active" })}>
            {t("retry")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
