import { describe, expect, it } from "vitest";
import {
  extendList,
  flagRows,
  type MessageList,
  refreshList,
  removeRows,
  windowSize,
} from "#app/_data/message-list.ts";
import type { MessageSummary, MessageWindow } from "#lib/contract/messages.ts";

const flags = { seen: false, flagged: false, answered: false, forwarded: false, draft: false };

function summary(uid: number): MessageSummary {
  return {
    id: `SU5CT1g.1.${uid}`,
    flags,
    from: [],
    to: [],
    subject: `Number ${uid}`,
    preview: "",
    receivedAt: "2026-01-01T00:00:00.000Z",
    size: 1,
    hasAttachments: false,
  };
}

/** The window of a folder that holds the UIDs 1 to `newest` without those in `gone`. */
function windowOf(newest: number, index: number, gone: readonly number[] = []): MessageWindow {
  const uids = Array.from({ length: newest }, (_, at) => newest - at).filter((uid) => !gone.includes(uid));
  const offset = index * windowSize;
  const messages = uids.slice(offset, offset + windowSize).map(summary);
  return { folderId: "SU5CT1g", total: uids.length, offset, messages };
}

const uidAt = (list: MessageList, index: number) => Number(list.rows[index]?.id.split(".")[2]);

describe("the message list", () => {
  it("has a place for every message of the folder and rows for what was loaded", () => {
    const list = refreshList(undefined, [windowOf(1000, 0)]);
    expect(list.rows).toHaveLength(1000);
    expect(uidAt(list, 49)).toBe(951);
    expect(list.rows[50]).toBeUndefined();
    expect([...list.fresh]).toEqual([0]);
  });

  it("takes in windows far away", () => {
    const list = extendList(refreshList(undefined, [windowOf(1000, 0)]), [windowOf(1000, 19)]);
    expect(uidAt(list, 999)).toBe(1);
    expect([...list.fresh]).toEqual([0, 19]);
  });

  it("moves known rows down when mail arrives on top", () => {
    const before = extendList(refreshList(undefined, [windowOf(1000, 0)]), [windowOf(1000, 10)]);
    const after = refreshList(before, [windowOf(1003, 0)]);
    expect(uidAt(after, 0)).toBe(1003);
    expect(uidAt(after, 503)).toBe(uidAt(before, 500));
    expect(after.rows).toHaveLength(1003);
    expect([...after.fresh]).toEqual([0]);
  });

  it("moves known rows up when messages above have gone", () => {
    const before = extendList(refreshList(undefined, [windowOf(1000, 0)]), [windowOf(1000, 10)]);
    const after = refreshList(before, [windowOf(1000, 10, [1000, 999])]);
    expect(uidAt(after, 498)).toBe(uidAt(before, 500));
    expect(after.rows).toHaveLength(998);
  });

  it("forgets what no longer fits, rather than showing a message in a wrong place", () => {
    const before = extendList(refreshList(undefined, [windowOf(1000, 0)]), [windowOf(1000, 10)]);
    const after = refreshList(before, [windowOf(1001, 0, [980])]);
    expect(uidAt(after, 0)).toBe(1001);
    expect(after.rows[500]).toBeUndefined();
  });

  it("keeps the very object of a row that has not changed", () => {
    const before = refreshList(undefined, [windowOf(100, 0)]);
    const after = refreshList(before, [windowOf(101, 0)]);
    expect(after.rows[1]).toBe(before.rows[0]);
  });

  it("shows changed flags", () => {
    const before = refreshList(undefined, [windowOf(100, 0)]);
    const read = flagRows(before, new Set(["SU5CT1g.1.99"]), { seen: true });
    expect(read.rows[1]?.flags.seen).toBe(true);
    expect(read.rows[0]).toBe(before.rows[0]);
    expect(refreshList(read, [windowOf(100, 0)]).rows[1]?.flags.seen).toBe(false);
  });

  it("closes the gap of a removed row and counts it out", () => {
    const after = removeRows(refreshList(undefined, [windowOf(100, 0)]), new Set(["SU5CT1g.1.99"]));
    expect(after.total).toBe(99);
    expect(uidAt(after, 1)).toBe(98);
  });
});
