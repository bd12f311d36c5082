import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { FolderArrowRightRegular } from "@fluentui/react-icons/svg/folder-arrow-right";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import type { ContactSummary } from "#lib/contract/contacts.ts";
import { isWritable } from "../../../_data/is-writable.ts";
import { useCollections } from "../../../_data/use-collections.ts";

/** To which book contacts are moved. Gone where there is no other book. */
export function BookMenu(props: { rows: readonly ContactSummary[]; choose: (book: Collection) => void }) {
  const t = useTranslations("contacts.actions");
  const { data: books = [] } = useCollections("contacts");
  const targets = books.filter(
    (book) => isWritable(book) && props.rows.some(({ collectionId }) => collectionId !== book.id),
  );
  if (targets.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("moveTo")} relationship="label">
          <Button appearance="subtle" icon={<FolderArrowRightRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {targets.map((book) => (
            <MenuItem key={book.id} onClick={() => props.choose(book)}>
              {book.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
