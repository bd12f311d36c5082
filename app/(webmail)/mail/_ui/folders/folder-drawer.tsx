import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import { FolderTree } from "./folder-tree.tsx";
import styles from "./folders.module.css";

/** The folders of a window that is too narrow for a pane of them. */
export function FolderDrawer(props: { folderId: string; open: boolean; close: () => void }) {
  const t = useTranslations("mail.folders");
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
        <FolderTree folderId={props.folderId} onChosen={props.close} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
