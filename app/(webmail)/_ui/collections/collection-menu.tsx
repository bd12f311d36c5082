import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ColorRegular } from "@fluentui/react-icons/svg/color";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import { CollectionDialog } from "./collection-dialog.tsx";
import { useRemoveCollection } from "./use-remove-collection.ts";

/** What can be done with a collection. `items`: what its area adds. */
export function CollectionMenu({ collection, items }: { collection: Collection; items?: ReactNode }) {
  const t = useTranslations("sharing.menu");
  const [changing, setChanging] = useState(false);
  const remove = useRemoveCollection();
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
            {items}
            {canDelete && <MenuDivider />}
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
    </>
  );
}
