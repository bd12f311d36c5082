import { MenuItem } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import { useChangeCollection } from "../../../../_data/use-collections.ts";
import { useTellFailure } from "../../../_ui/collections/use-tell-failure.ts";
import { ExportItems } from "./export-menu.tsx";

/** What can be done with a book besides what can be done with every collection. */
export function BookMenuItems({ book }: { book: Collection }) {
  const t = useTranslations("contacts.side");
  const { mutateAsync: change } = useChangeCollection();
  const tellFailure = useTellFailure();
  const { hidden } = book;
  return (
    <>
      {book.role !== "collected" && (
        <MenuItem
          icon={hidden ? <EyeRegular /> : <EyeOffRegular />}
          onClick={() => change({ collection: book, change: { hidden: !hidden } }).catch(tellFailure)}
        >
          {t(hidden ? "showInAll" : "hideFromAll")}
        </MenuItem>
      )}
      <ExportItems collectionId={book.id} />
    </>
  );
}
