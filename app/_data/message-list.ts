import type { MessageFlags, MessageSummary, MessageWindow } from "#lib/contract/messages.ts";

/** Rows are asked for in windows of this many, aligned to multiples of it. */
export const windowSize = 50;

/** A folder's rows, newest first, as far as the browser knows them. */
export interface MessageList {
  /** Messages in the whole folder; the length of `rows`. */
  total: number;
  /** `undefined` where a row was never loaded. */
  rows: readonly (MessageSummary | undefined)[];
  /** Indexes of the windows that are as new as `total`. Rows outside of them are shown, but loaded again once seen. */
  fresh: ReadonlySet<number>;
}

/**
 * The list after windows were loaded again. Known rows outside of them are kept where they still fit: when as many
 * messages came (or went) above as the total grew, every known row has moved by that number.
 */
export function refreshList(old: MessageList | undefined, windows: readonly MessageWindow[]): MessageList {
  const total = windows[0]?.total ?? 0;
  const rows = carryOver(old, windows, total);
  place(rows, windows, old);
  return { total, rows, fresh: new Set(windows.map(indexOf)) };
}

/** The list with more windows of the same total. */
export function extendList(old: MessageList, windows: readonly MessageWindow[]): MessageList {
  const rows = [...old.rows];
  place(rows, windows, old);
  return { total: old.total, rows, fresh: new Set([...old.fresh, ...windows.map(indexOf)]) };
}

function indexOf(window: MessageWindow): number {
  return Math.floor(window.offset / windowSize);
}

function carryOver(
  old: MessageList | undefined,
  windows: readonly MessageWindow[],
  total: number,
): (MessageSummary | undefined)[] {
  const empty = () => new Array<MessageSummary | undefined>(total).fill(undefined);
  if (!old) return empty();
  const shift = total - old.total;
  const fits = windows.every((window) =>
    window.messages.every((message, row) => {
      const before = old.rows[window.offset + row - shift];
      return before === undefined || before.id === message.id;
    }),
  );
  if (!fits) return empty();
  const moved =
    shift > 0 ? [...new Array<undefined>(shift).fill(undefined), ...old.rows] : old.rows.slice(-shift);
  return moved.slice(0, total);
}

function place(
  rows: (MessageSummary | undefined)[],
  windows: readonly MessageWindow[],
  old: MessageList | undefined,
): void {
  const known = new Map(old?.rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  for (const window of windows) {
    window.messages.forEach((message, row) => {
      const before = known.get(message.id);
      // Only flags ever change; the same object spares the row a new paint.
      rows[window.offset + row] = before && sameFlags(before.flags, message.flags) ? before : message;
    });
  }
}

function sameFlags(a: MessageFlags, b: MessageFlags): boolean {
  return (Object.keys(a) as (keyof MessageFlags)[]).every((flag) => a[flag] === b[flag]);
}

/** The list without these messages. */
export function removeRows(list: MessageList, ids: ReadonlySet<string>): MessageList {
  const rows = list.rows.filter((row) => !row || !ids.has(row.id));
  if (rows.length === list.rows.length) return list;
  return { total: rows.length, rows, fresh: new Set() };
}

/** The list with other flags on these messages. */
export function flagRows(
  list: MessageList,
  ids: ReadonlySet<string>,
  flags: Partial<MessageFlags>,
): MessageList {
  const rows = list.rows.map((row) =>
    row && ids.has(row.id) ? { ...row, flags: { ...row.flags, ...flags } } : row,
  );
  return { ...list, rows };
}
