import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import { ShareForm } from "./share-form.tsx";
import { ShareList } from "./share-list.tsx";
import styles from "./sharing.module.css";

/** Who else sees a collection of one's own. */
export function ShareDialog(props: { open: boolean; collection: Collection; close: () => void }) {
  const t = useTranslations("sharing.share");
  const { collection, close } = props;
  return (
    <Dialog open={props.open} onOpenChange={close}>
      <DialogSurface style={{ maxWidth: 620 }}>
        <DialogBody>
          <DialogTitle>{t("title", { name: collection.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <ShareForm collection={collection} />
            <ShareList collection={collection} />
            <p className={styles.small}>{t(`explain.${collection.kind}`)}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
