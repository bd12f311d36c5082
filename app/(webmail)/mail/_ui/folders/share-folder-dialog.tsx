import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import { useFolderShares } from "../../../../_data/use-folder-shares.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import styles from "../../../_ui/sharing/sharing.module.css";
import { FolderShareForm } from "./folder-share-form.tsx";
import { FolderShareList } from "./folder-share-list.tsx";

/** Who else has a mail folder, where the mail server keeps access lists. */
export function ShareFolderDialog(props: { open: boolean; folder: Folder; name: string; close: () => void }) {
  const t = useTranslations("sharing.folder");
  return (
    <Dialog open={props.open} onOpenChange={props.close}>
      <DialogSurface style={{ maxWidth: 560 }}>
        <DialogBody>
          <DialogTitle>{t("title", { name: props.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Content folderId={props.folder.id} />
          </DialogContent>
          <DialogActions>
            <Button onClick={props.close}>{t("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Content({ folderId }: { folderId: string }) {
  const t = useTranslations("sharing.folder");
  const textOf = useProblemText();
  const { data, error } = useFolderShares(folderId);
  if (error) return <p role="alert">{textOf(error)}</p>;
  if (!data) return <Spinner label={t("loading")} />;
  if (!data.shareable) return <p>{t("unsupported")}</p>;
  return (
    <>
      <FolderShareForm folderId={folderId} />
      <FolderShareList folderId={folderId} shares={data.shares} />
      <p className={styles.small}>{t("explain")}</p>
    </>
  );
}
