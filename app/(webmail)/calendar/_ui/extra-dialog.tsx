import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A dialog of the calendar's side bar. `actions` stand before the button that closes it. */
export function ExtraDialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** In pixels. */
  width: number;
  actions?: ReactNode;
  /** Instead of "Close", where something is entered. */
  isForm?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("calendarExtras");
  return (
    <Dialog open={props.open} onOpenChange={(_, data) => !data.open && props.onClose()}>
      <DialogSurface style={{ maxWidth: props.width }}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.children}</DialogContent>
          <DialogActions>
            {props.actions}
            <DialogTrigger disableButtonEnhancement>
              <Button>{props.isForm ? t("cancel") : t("close")}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
