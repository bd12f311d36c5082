import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { JournalEntry } from "#lib/contract/journal.ts";
import { itemTarget } from "../../../_data/link-target.ts";
import { useCollections } from "../../../_data/use-collections.ts";
import { useDeleteEntries } from "../../../_data/use-entry-changes.ts";
import { useUndo } from "../../../_data/use-undo.ts";
import { HistoryDialog } from "../../_ui/history/history-dialog.tsx";
import { useWriteAbout } from "../../_ui/journal/write-about.tsx";
import { LinkList } from "../../_ui/links/link-list.tsx";
import { LinkedItems } from "../../_ui/links/linked-items.tsx";
import { RichText } from "../../_ui/notes/rich-text.tsx";
import { Clock } from "./clock.tsx";
import styles from "./journal.module.css";
import type { JournalChoices } from "./use-journal-choices.ts";

/** One entry, whole. */
export function EntryCard(props: { entry: JournalEntry; clock: string | null; choices: JournalChoices }) {
  const { entry } = props;
  const t = useTranslations("journal");
  const tellDone = useUndo();
  const { mutateAsync: remove } = useDeleteEntries();
  const write = useWriteAbout();
  const [showsHistory, setShowsHistory] = useState(false);
  const { title, html, links } = entry.fields;

  const removeIt = () => tellDone(t("deleted"), remove([entry]));
  const name = title || entry.text.slice(0, 60) || t("untitled");
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Delete") return;
    event.preventDefault();
    removeIt();
  };
  return (
    <>
      <article className={styles.card} aria-label={name}>
        <header className={styles.cardHead}>
          {title ? <h3 dir="auto">{title}</h3> : <span className={styles.space} />}
          {props.clock && <Clock clock={props.clock} />}
          {entry.editable && (
            <>
              <Tooltip content={t("menu.edit")} relationship="description">
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<EditRegular />}
                  aria-label={t("menu.editOf", { title: name })}
                  aria-keyshortcuts="Delete"
                  data-journal-stop=""
                  onClick={() => write({ kind: "entry", entry })}
                  onKeyDown={keyDown}
                />
              </Tooltip>
              <CardMenu history={() => setShowsHistory(true)} remove={removeIt} />
            </>
          )}
        </header>
        <RichText html={html} />
        <Tags {...props} />
        <LinkList links={links} remove={undefined} />
        <LinkedItems target={itemTarget(entry.uid)} />
      </article>
      <HistoryDialog open={showsHistory} itemId={entry.id} close={() => setShowsHistory(false)} />
    </>
  );
}

/** Whose it is, with whom, how long a call took, and its categories; people and categories filter the timeline. */
function Tags({ entry, choices }: { entry: JournalEntry; choices: JournalChoices }) {
  const t = useTranslations("journal");
  const { data: journals = [] } = useCollections("journal");
  const { people, categories, callMinutes } = entry.fields;
  const { filter, setFilter } = choices;
  const journal = journals.length > 1 ? journals.find(({ id }) => id === entry.collectionId) : undefined;
  if (!journal && people.length === 0 && categories.length === 0 && callMinutes === null) return null;
  return (
    <p className={styles.tags}>
      {callMinutes !== null && (
        <span className={styles.call}>
          <CallRegular aria-hidden />
          {callMinutes > 0 ? t("callOf", { minutes: callMinutes }) : t("call")}
        </span>
      )}
      {people.map(({ name, address }) => (
        <button
          key={address || name}
          type="button"
          className={styles.tag}
          disabled={!address}
          onClick={() => setFilter({ ...filter, address: address.toLowerCase() })}
        >
          {name || address}
        </button>
      ))}
      {categories.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.tag}
          onClick={() => setFilter({ ...filter, category: name })}
        >
          #{name}
        </button>
      ))}
      {journal && (
        <span className={styles.journal}>
          <span style={{ backgroundColor: journal.color }} aria-hidden />
          {journal.name}
        </span>
      )}
    </p>
  );
}

function CardMenu(props: { history: () => void; remove: () => void }) {
  const t = useTranslations("journal.menu");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("label")} relationship="label">
          <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<HistoryRegular />} onClick={props.history}>
            {t("history")}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={props.remove}>
            {t("delete")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
