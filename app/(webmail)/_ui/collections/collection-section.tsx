"use client";
import { Button, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import type { Collection, CollectionKind } from "#lib/contract/collections.ts";
import { useChangeCollection, useCollections } from "../../../_data/use-collections.ts";
import { CollectionList } from "../../../_ui/collection-list.tsx";
import { OfferList } from "../sharing/offer-list.tsx";
import { BinLink } from "./bin-link.tsx";
import { CollectionDialog } from "./collection-dialog.tsx";
import { CollectionMenu } from "./collection-menu.tsx";
import styles from "./collections.module.css";
import { useTellFailure } from "./use-tell-failure.ts";

/**
 * The side bar's part with an area's collections: the person's own, those shared with them, and the way to what was deleted.
 * `hideable`: collections are shown together and each has a check box. `choose`: a name is a button.
 */
export function CollectionSection(props: {
  kind: CollectionKind;
  hideable?: boolean;
  choose?: ((collection: Collection) => void) | undefined;
  chosenId?: string | undefined;
  /** Further MenuItems of a collection's menu. */
  menuItems?: ((collection: Collection) => ReactNode) | undefined;
}) {
  const { kind } = props;
  const t = useTranslations("sharing.list");
  const headingId = useId();
  const { data: collections = [] } = useCollections(kind);
  const { mutate: change } = useChangeCollection();
  const tellFailure = useTellFailure();
  const [adding, setAdding] = useState(false);

  const list = (label: string, its: Collection[]) => (
    <CollectionList
      label={label}
      collections={its}
      choose={props.choose}
      chosenId={props.chosenId}
      toggle={
        props.hideable
          ? (collection, isShown) =>
              change({ collection, change: { hidden: !isShown } }, { onError: tellFailure })
          : undefined
      }
      menu={(collection) => <CollectionMenu collection={collection} items={props.menuItems?.(collection)} />}
    />
  );
  const others = collections.filter(({ owner }) => !owner.isMe);
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId}>{t("heading", { kind })}</h2>
        <Tooltip content={t("add", { kind })} relationship="label">
          <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => setAdding(true)} />
        </Tooltip>
      </div>
      <OfferList kind={kind} />
      {list(t("heading", { kind }), collectedLast(collections.filter(({ owner }) => owner.isMe)))}
      {others.length > 0 && (
        <>
          <h3 className={styles.subheading}>{t("others")}</h3>
          {list(t("others"), others)}
        </>
      )}
      <BinLink kind={kind} />
      <CollectionDialog open={adding} kind={kind} close={() => setAdding(false)} />
    </section>
  );
}

/** What gathers by itself stands apart from what the person keeps. */
function collectedLast(collections: Collection[]): Collection[] {
  return collections.toSorted((a, b) => Number(a.role === "collected") - Number(b.role === "collected"));
}
