import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

const oneLine = { whiteSpace: "nowrap" } as const;

/** A question with two answers, the safe one first. */
export function AskDialog(props: {
  open: boolean;
  title: string;
  text: string;
  stay: string;
  go: string;
  onStay: () => void;
  onGo: () => void;
}) {
  return (
    <Dialog modalType="alert" open={props.open} onOpenChange={props.onStay}>
      <DialogSurface style={{ maxWidth: 440 }}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.text}</DialogContent>
          <DialogActions>
            <Button style={oneLine} onClick={props.onStay}>
              {props.stay}
            </Button>
            <Button appearance="primary" style={oneLine} onClick={props.onGo}>
              {props.go}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
