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
import { RevisionList } from "./revision-list.tsx";

/** Every version of an item, with the way back to each. For who may write to it. */
export function HistoryDialog(props: { open: boolean; itemId: string; close: () => void }) {
  const t = useTranslations("bin.history");
  const { itemId, close } = props;
  return (
    <Dialog open={props.open} onOpenChange={close}>
      <DialogSurface style={{ maxWidth: 560 }}>
        <DialogBody>
          <DialogTitle>{t("title")}</DialogTitle>
          <DialogContent>
            <RevisionList itemId={itemId} close={close} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t("close")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
