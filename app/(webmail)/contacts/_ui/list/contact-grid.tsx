import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ContactFilter } from "../../../../_data/contact-filter.ts";
import type { ContactList } from "../../../../_data/use-contact-list.ts";
import { useContactActions } from "../use-contact-actions.ts";
import { goToContacts, useContactPlace } from "../use-contact-place.ts";
import styles from "./contact-list.module.css";
import { ContactRow } from "./contact-row.tsx";
import { useContactSelection } from "./contact-selection.tsx";
import { headingLetter } from "./heading-letter.ts";
import { useActiveContact } from "./use-active-contact.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useGridScroll } from "./use-grid-scroll.ts";
import { useSelectRange } from "./use-select-range.ts";

/** All contacts of a view as one grid; only the rows in sight are in the document. */
export function ContactGrid(props: {
  view: string;
  filter: ContactFilter;
  list: ContactList;
  /** The rows are still those of what was typed before. */
  isOld: boolean;
  setWindows: (windows: readonly number[]) => void;
}) {
  const { view, list, filter } = props;
  const t = useTranslations("contacts.list");
  const { contactId } = useContactPlace();
  const { selected, toggle } = useContactSelection();
  const actions = useContactActions();
  const scroller = useRef<HTMLDivElement>(null);
  const { active, activate } = useActiveContact(list, contactId);
  const { virtualizer, first } = useGridScroll(list, scroller, active, props.setWindows);
  const selectRange = useSelectRange(filter, list);

  const focusRow = (index: number) => {
    activate(index, { focus: true });
    virtualizer.scrollToIndex(index, { align: "auto" });
  };
  const open = (index: number) => {
    const contact = list.rowAt(index);
    if (contact) goToContacts({ view, contactId: contact.id });
  };
  const onKeyDown = useGridKeys({ list, active, scroller, focusRow, open, selectRange });

  const press = (event: React.MouseEvent) => {
    const index = rowOf(event.target);
    const contact = index === undefined ? undefined : list.rowAt(index);
    if (index === undefined || !contact) return;
    const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset.act;
    activate(index, { focus: act === undefined });
    if (event.shiftKey) selectRange(index);
    else if (act === "select" || event.ctrlKey || event.metaKey) {
      selectRange.anchorAt(index);
      toggle(contact);
    } else if (act === "favourite") actions.setFavourite([contact], !contact.favourite);
    else {
      selectRange.anchorAt(index);
      open(index);
    }
  };

  // The keys that act on a row find it by its place (see use-contact-keys).
  const rowAt = useRef(list.rowAt);
  useEffect(() => {
    rowAt.current = list.rowAt;
  });
  const letters = filter.q === "";
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      data-contact-grid=""
      data-old={props.isOld || undefined}
      aria-label={t("grid")}
      aria-rowcount={list.total}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const index = rowOf(event.target);
        if (index !== undefined && index !== active) activate(index, { focus: false });
      }}
      onClick={press}
    >
      {letters && (
        <div className={styles.letter} aria-hidden>
          <span>{headingLetter(list.rowAt(first)?.name)}</span>
        </div>
      )}
      <div role="presentation" className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const contact = list.rowAt(index);
          const letter = headingLetter(contact?.name);
          return (
            <ContactRow
              key={contact?.id ?? index}
              contact={contact}
              index={index}
              top={start}
              letter={
                letters && index > first && letter !== headingLetter(list.rowAt(index - 1)?.name)
                  ? letter
                  : ""
              }
              isOpen={contact !== undefined && contact.id === contactId}
              isSelected={contact !== undefined && selected.has(contact.id)}
              isActive={index === active}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowOf(target: EventTarget): number | undefined {
  const index = (target as Element).closest<HTMLElement>("[data-index]")?.dataset.index;
  return index === undefined ? undefined : Number(index);
}
