import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowExitRegular } from "@fluentui/react-icons/svg/arrow-exit";
import { ColorRegular } from "@fluentui/react-icons/svg/color";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ShareAndroidRegular } from "@fluentui/react-icons/svg/share-android";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import { ShareDialog } from "../sharing/share-dialog.tsx";
import { CollectionDialog } from "./collection-dialog.tsx";
import { useLeave } from "./use-leave.ts";
import { useRemoveCollection } from "./use-remove-collection.ts";

/** What can be done with a collection. `items`: what its area adds. */
export function CollectionMenu({ collection, items }: { collection: Collection; items?: ReactNode }) {
  const t = useTranslations("sharing.menu");
  const [changing, setChanging] = useState(false);
  const [sharing, setSharing] = useState(false);
  const remove = useRemoveCollection();
  const leave = useLeave();
  const { owner, role, kind, name } = collection;
  const canDelete = owner.isMe && role !== "default" && role !== "collected";
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="transparent"
            size="small"
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            aria-label={t("label", { name })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ColorRegular />} onClick={() => setChanging(true)}>
              {owner.isMe ? t("change") : t("color")}
            </MenuItem>
            {owner.isMe && (
              <MenuItem icon={<ShareAndroidRegular />} onClick={() => setSharing(true)}>
                {t("share")}
              </MenuItem>
            )}
            {items}
            {(canDelete || !owner.isMe) && <MenuDivider />}
            {!owner.isMe && (
              <MenuItem icon={<ArrowExitRegular />} onClick={() => leave(collection)}>
                {t("leave")}
              </MenuItem>
            )}
            {canDelete && (
              <MenuItem icon={<DeleteRegular />} onClick={() => remove(collection)}>
                {t("delete")}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <CollectionDialog
        open={changing}
        kind={kind}
        collection={collection}
        close={() => setChanging(false)}
      />
      <ShareDialog open={sharing} collection={collection} close={() => setSharing(false)} />
    </>
  );
}
