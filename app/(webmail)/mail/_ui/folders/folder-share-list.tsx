import { Button, Select, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import type { FolderRight, FolderShare } from "#lib/contract/folder-shares.ts";
import { useShareFolder, useUnshareFolder } from "../../../../_data/use-folder-shares.ts";
import { useTellFailure } from "../../../_ui/collections/use-tell-failure.ts";
import styles from "../../../_ui/sharing/sharing.module.css";

/** Who has a mail folder, with what they may do. */
export function FolderShareList({ folderId, shares }: { folderId: string; shares: readonly FolderShare[] }) {
  const t = useTranslations("sharing.folder");
  const tellFailure = useTellFailure();
  const { mutate: share } = useShareFolder(folderId);
  const { mutate: unshare } = useUnshareFolder(folderId);
  if (shares.length === 0) return <p className={styles.small}>{t("nobody")}</p>;
  return (
    <ul className={styles.people} aria-label={t("people")}>
      {shares.map(({ address, right }) => (
        <li key={address} className={styles.person}>
          <span className={styles.words}>{address}</span>
          <Select
            aria-label={t("rightOf", { name: address })}
            value={right}
            onChange={(_, { value }) =>
              share({ address, right: value as FolderRight }, { onError: tellFailure })
            }
          >
            <option value="read">{t("read")}</option>
            <option value="write">{t("write")}</option>
          </Select>
          <Tooltip content={t("revoke", { name: address })} relationship="label">
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={() => unshare(address, { onError: tellFailure })}
            />
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
