import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import styles from "./side.module.css";
import { SideBar } from "./side-bar.tsx";

/** The side bar of a window that is too narrow for it. */
export function SideDrawer(props: {
  view: string;
  open: boolean;
  close: () => void;
  startImport: () => void;
}) {
  const t = useTranslations("contacts.side");
  return (
    <OverlayDrawer open={props.open} onOpenChange={props.close} size="small" aria-label={t("label")}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={t("close")}
              icon={<DismissRegular />}
              onClick={props.close}
            />
          }
        >
          {t("label")}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.drawer}>
        <SideBar view={props.view} startImport={props.startImport} chosen={props.close} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
