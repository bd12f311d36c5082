import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import type { MessageList as List } from "../../../../_data/message-list.ts";
import { usePrefetchMessage } from "../../../../_data/use-message.ts";
import { carryMessages } from "../drag-messages.ts";
import { useMessageActions } from "../message-actions.tsx";
import { goToPlace, usePlace } from "../use-place.ts";
import styles from "./list.module.css";
import { MessageRow } from "./message-row.tsx";
import { useSelection } from "./selection.tsx";
import { useActiveRow } from "./use-active-row.ts";
import { useListKeys } from "./use-list-keys.ts";
import { useListScroll } from "./use-list-scroll.ts";
import { useSelectRange } from "./use-select-range.ts";

/** The whole folder as one grid; only the rows in sight are in the document. */
export function MessageList(props: { folderId: string; list: List; showsRecipients: boolean }) {
  const { folderId, list } = props;
  const t = useTranslations("mail.list");
  const { messageId } = usePlace();
  const { selected, toggle } = useSelection();
  const actions = useMessageActions();
  const prefetch = usePrefetchMessage();
  const scroller = useRef<HTMLDivElement>(null);
  const { active, activate } = useActiveRow(list, messageId);
  const { virtualizer, keepAnchor } = useListScroll(folderId, list, scroller, active);
  const selectRange = useSelectRange(folderId, list);

  const focusRow = useCallback(
    (index: number) => {
      activate(index, { focus: true });
      virtualizer.scrollToIndex(index, { align: "auto" });
    },
    [activate, virtualizer],
  );
  const open = (index: number) => {
    const message = list.rows[index];
    if (message) goToPlace(folderId, message.id);
  };
  const onKeyDown = useListKeys({ list, active, scroller, focusRow, open, selectRange });

  const press = (event: React.MouseEvent) => {
    const index = rowOf(event.target);
    const message = index === undefined ? undefined : list.rows[index];
    if (index === undefined || !message) return;
    const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset.act;
    activate(index, { focus: act === undefined });
    if (event.shiftKey) selectRange(index);
    else if (act === "select" || event.ctrlKey || event.metaKey) {
      selectRange.anchorAt(index);
      toggle(message.id);
    } else if (act === "star") actions.setFlagged([message], !message.flags.flagged);
    else if (act === "seen") actions.setSeen([message], !message.flags.seen);
    else if (act === "delete") actions.remove([message]);
    else {
      selectRange.anchorAt(index);
      open(index);
    }
  };
  const drag = (event: React.DragEvent) => {
    const index = rowOf(event.target);
    const message = index === undefined ? undefined : list.rows[index];
    if (!message) return event.preventDefault();
    const all = list.rows.flatMap((row) => (row && selected.has(row.id) ? [row] : []));
    const dragged = selected.has(message.id) ? all : [message];
    carryMessages(
      event.dataTransfer,
      dragged.map(({ id, flags }) => ({ id, flags })),
      t("dragged", { count: dragged.length }),
    );
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
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
      onDragStart={drag}
      onScroll={keepAnchor}
      onPointerOver={(event) => {
        const message = list.rows[rowOf(event.target) ?? -1];
        if (message && event.pointerType === "mouse") prefetch(message.id);
      }}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const message = list.rows[index];
          return (
            <MessageRow
              key={message?.id ?? index}
              message={message}
              index={index}
              top={start}
              isOpen={message !== undefined && message.id === messageId}
              isSelected={message !== undefined && selected.has(message.id)}
              isActive={index === active}
              showsRecipients={props.showsRecipients}
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
