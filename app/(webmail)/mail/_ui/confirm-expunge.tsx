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

/** Asks before messages are deleted for ever. */
export function ConfirmExpunge(props: {
  open: boolean;
  count: number;
  cancel: () => void;
  confirm: () => void;
}) {
  const t = useTranslations("mail.expunge");
  return (
    <Dialog modalType="alert" open={props.open} onOpenChange={props.cancel}>
      <DialogSurface style={{ maxWidth: 440 }}>
        <DialogBody>
          <DialogTitle>{t("title")}</DialogTitle>
          <DialogContent>{t("text", { count: props.count })}</DialogContent>
          <DialogActions>
            <Button onClick={props.cancel}>{t("cancel")}</Button>
            <Button appearance="primary" onClick={props.confirm}>
              {t("confirm")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
