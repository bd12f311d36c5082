import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useLayoutMode } from "../mail/_ui/use-layout-mode.ts";
import styles from "./area-layout.module.css";

/**
 * The frame of an area: side bar, main pane and, where something is open, its details. What does not fit is a drawer (the
 * side bar) or takes the place of the main pane (the details on a phone).
 */
export function AreaLayout(props: {
  /** Names the side bar. */
  sideLabel: string;
  /** `close` is called when a place was chosen. */
  side: (close: () => void) => ReactNode;
  /** `openDrawer` is undefined where the side bar stands beside. */
  main: (openDrawer: (() => void) | undefined) => ReactNode;
  details?: ReactNode;
}) {
  const t = useTranslations("shell.area");
  const mode = useLayoutMode();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className={styles.area} data-details={props.details ? "" : undefined}>
      <nav className={styles.side} aria-label={props.sideLabel} data-print="hidden">
        {mode === "three" && props.side(close)}
      </nav>
      <div className={styles.main}>{props.main(mode === "three" ? undefined : () => setOpen(true))}</div>
      {props.details && <div className={styles.details}>{props.details}</div>}
      {mode !== "three" && (
        <OverlayDrawer open={isOpen} onOpenChange={close} size="small" aria-label={props.sideLabel}>
          <DrawerHeader>
            <DrawerHeaderTitle
              action={
                <Button
                  appearance="subtle"
                  aria-label={t("close")}
                  icon={<DismissRegular />}
                  onClick={close}
                />
              }
            >
              {props.sideLabel}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody className={styles.drawer}>{props.side(close)}</DrawerBody>
        </OverlayDrawer>
      )}
    </div>
  );
}
