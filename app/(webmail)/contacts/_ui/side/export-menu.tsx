import { Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { useTranslations } from "next-intl";
import { exportContacts } from "#lib/contract/contacts.ts";
import { addressOf } from "../../../../_data/api-client.ts";
import styles from "./side.module.css";

const formats = ["vcard4", "vcard3", "csv"] as const;

/** All books as a file. */
export function ExportMenu() {
  const t = useTranslations("contacts.side");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.link}>
          <ArrowExportRegular className={styles.icon} />
          {t("export")}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <ExportItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The formats of a book, or of all. */
export function ExportItems({ collectionId }: { collectionId?: string }) {
  const t = useTranslations("contacts.side.exports");
  return formats.map((format) => (
    <MenuItemLink key={format} href={addressOf(exportContacts, { query: { collectionId, format } })} download>
      {t(format)}
    </MenuItemLink>
  ));
}
