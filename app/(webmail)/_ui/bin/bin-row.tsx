import { Button, Checkbox, Tooltip } from "@fluentui/react-components";
import { DeleteDismissRegular } from "@fluentui/react-icons/svg/delete-dismiss";
import { useTranslations } from "next-intl";
import type { BinEntry } from "#lib/contract/items.ts";
import styles from "./bin.module.css";

const day = 24 * 60 * 60 * 1000;

/** One deleted thing: what, where it was, and how long it can still be had back. */
export function BinRow(props: {
  entry: BinEntry;
  isTicked: boolean;
  tick: (isTicked: boolean) => void;
  restore: () => void;
  purge: () => void;
}) {
  const t = useTranslations("bin");
  const { type, kind, collection, deletedAt, expiresAt, isMine } = props.entry;
  const title = props.entry.title || t("untitled");
  const when = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(new Date(deletedAt));
  const days = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / day));
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={t("select", { title })}
        checked={props.isTicked}
        onChange={(_, { checked }) => props.tick(checked === true)}
      />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.small}>
          {type === "collection" ? t("whole", { kind, when }) : t("where", { collection, when })}
          {" · "}
          {t("expires", { days })}
        </span>
      </span>
      <Button size="small" aria-label={t("restoreNamed", { title })} onClick={props.restore}>
        {t("restore")}
      </Button>
      {isMine && (
        <Tooltip content={t("purgeNamed", { title })} relationship="label">
          <Button size="small" appearance="subtle" icon={<DeleteDismissRegular />} onClick={props.purge} />
        </Tooltip>
      )}
    </li>
  );
}
