import { Avatar, Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import type { Share } from "#lib/contract/shares.ts";
import { useChangeShare, useRevokeShare, useShares } from "../../../_data/use-shares.ts";
import { useTellFailure } from "../collections/use-tell-failure.ts";
import { RightSelect } from "./right-select.tsx";
import styles from "./sharing.module.css";

/** Who has a collection: its owner, and everybody that it was offered to. */
export function ShareList({ collection }: { collection: Collection }) {
  const t = useTranslations("sharing.share");
  const { data: shares = [] } = useShares(collection.id);
  const { owner } = collection;
  return (
    <ul className={styles.people} aria-label={t("people")}>
      <li className={styles.person}>
        <Avatar name={owner.name || owner.address} color="colorful" size={32} aria-hidden />
        <span className={styles.words}>
          <span>{owner.name || owner.address}</span>
          <span className={styles.small}>{t("owner")}</span>
        </span>
      </li>
      {shares.map((share) => (
        <ShareRow key={share.id} collection={collection} share={share} />
      ))}
    </ul>
  );
}

function ShareRow({ collection, share }: { collection: Collection; share: Share }) {
  const t = useTranslations("sharing.share");
  const tellFailure = useTellFailure();
  const { mutate: change } = useChangeShare(collection);
  const { mutate: revoke } = useRevokeShare(collection);
  const { address, name } = share.person;
  const shown = name || address;
  const details = [
    name && address,
    share.via && t("via", { group: share.via }),
    share.state !== "accepted" && t(share.state),
  ];
  return (
    <li className={styles.person}>
      <Avatar name={shown} color="colorful" size={32} aria-hidden />
      <span className={styles.words}>
        <span>{shown}</span>
        <span className={styles.small}>{details.filter(Boolean).join(" · ")}</span>
      </span>
      <RightSelect
        collection={collection}
        label={t("rightOf", { name: shown })}
        right={share.right}
        choose={(right) => change({ share, right }, { onError: tellFailure })}
      />
      <Tooltip content={t("revoke", { name: shown })} relationship="label">
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          onClick={() => revoke(share, { onError: tellFailure })}
        />
      </Tooltip>
    </li>
  );
}
