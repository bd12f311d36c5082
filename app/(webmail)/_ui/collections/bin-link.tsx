import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { CollectionKind } from "#lib/contract/collections.ts";
import styles from "./collections.module.css";

/** Leads to what was deleted, at /<area>/bin, without asking the server for a page. */
export function BinLink({ kind }: { kind: CollectionKind }) {
  const t = useTranslations("bin");
  const address = `/${kind}/bin`;
  const isHere = usePathname() === address;
  return (
    <a
      href={address}
      className={styles.bin}
      aria-current={isHere ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (!isHere) window.history.pushState(null, "", address);
      }}
    >
      <DeleteRegular fontSize={18} aria-hidden />
      {t("title")}
    </a>
  );
}
