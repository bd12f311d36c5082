import { Tooltip } from "@fluentui/react-components";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { Collection } from "#lib/contract/collections.ts";
import styles from "./collection-list.module.css";

interface Props {
  /** Names the list. */
  label: string;
  collections: readonly Collection[];
  /** Where collections are shown together: each has a check box. */
  toggle?: ((collection: Collection, isShown: boolean) => void) | undefined;
  /** Where one is shown at a time, or may be picked out: its name is a button. */
  choose?: ((collection: Collection) => void) | undefined;
  chosenId?: string | undefined;
  /** What stands at the end of a row. */
  menu?: ((collection: Collection) => ReactNode) | undefined;
}

/** A side bar's collections: check box or colour, name, whose it is, and a menu. */
export function CollectionList(props: Props) {
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.collections.map((collection) => (
        <li
          key={collection.id}
          className={styles.row}
          data-chosen={collection.id === props.chosenId || undefined}
        >
          <CollectionName {...props} collection={collection} />
          <Shared collection={collection} />
          {props.menu?.(collection)}
        </li>
      ))}
    </ul>
  );
}

function CollectionName({ collection, toggle, choose, chosenId }: Props & { collection: Collection }) {
  const id = useId();
  const { color, hidden, name } = collection;
  return (
    <>
      {toggle ? (
        <input
          id={id}
          type="checkbox"
          className={styles.box}
          style={{ accentColor: color }}
          checked={!hidden}
          onChange={(event) => toggle(collection, event.target.checked)}
          aria-label={choose ? name : undefined}
        />
      ) : (
        <span className={styles.dot} style={{ backgroundColor: color }} aria-hidden />
      )}
      {choose ? (
        <button
          type="button"
          className={styles.name}
          aria-current={collection.id === chosenId ? "true" : undefined}
          onClick={() => choose(collection)}
        >
          <Words collection={collection} />
        </button>
      ) : (
        <label htmlFor={id} className={styles.name}>
          <Words collection={collection} />
        </label>
      )}
    </>
  );
}

function Words({ collection: { name, owner } }: { collection: Collection }) {
  return (
    <span className={styles.words}>
      <span>{name}</span>
      {!owner.isMe && <span className={styles.owner}>{owner.name || owner.address}</span>}
    </span>
  );
}

/** That others see it too. */
function Shared({ collection: { sharedWith } }: { collection: Collection }) {
  const t = useTranslations("sharing.list");
  if (sharedWith === 0) return null;
  const text = t("sharedWith", { count: sharedWith });
  return (
    <Tooltip content={text} relationship="description">
      <span className={styles.shared} role="img" aria-label={text}>
        <PeopleRegular aria-hidden />
      </span>
    </Tooltip>
  );
}
