import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { type MessageList, refreshList } from "#app/_data/message-list.ts";
import { paintFlags, paintRemoval, unpaint } from "#app/_data/paint-change.ts";
import { queryKeys } from "#app/_data/query-keys.ts";
import type { Folder } from "#lib/contract/folders.ts";

const inbox = "SU5CT1g";
const trash = "VHJhc2g";
const id = (uid: number) => `${inbox}.1.${uid}`;

/** Three messages in the inbox, the first two unread; an empty trash. */
function clientWithMail(): QueryClient {
  const client = new QueryClient();
  const folder = (folderId: string, role: Folder["role"], total: number, unread: number): Folder => ({
    id: folderId,
    name: String(role),
    parentId: null,
    role,
    selectable: true,
    total,
    unread,
  });
  client.setQueryData(queryKeys.folders, [folder(inbox, "inbox", 3, 2), folder(trash, "trash", 0, 0)]);
  const messages = [3, 2, 1].map((uid) => ({
    id: id(uid),
    flags: { seen: uid === 1, flagged: false, answered: false, forwarded: false, draft: false },
    from: [],
    to: [],
    subject: "",
    preview: "",
    receivedAt: "2026-01-01T00:00:00.000Z",
    size: 1,
    hasAttachments: false,
  }));
  client.setQueryData(
    queryKeys.list(inbox),
    refreshList(undefined, [{ folderId: inbox, total: 3, offset: 0, messages }]),
  );
  return client;
}

const counts = (client: QueryClient) =>
  client.getQueryData<Folder[]>(queryKeys.folders)?.map(({ total, unread }) => [total, unread]);
const list = (client: QueryClient) => client.getQueryData<MessageList>(queryKeys.list(inbox));

describe("painting a change before the server has answered", () => {
  it("reads messages and counts each once", async () => {
    const client = clientWithMail();
    await paintFlags(client, new Set([id(3), id(1)]), { seen: true });
    expect(list(client)?.rows.map((row) => row?.flags.seen)).toEqual([true, false, true]);
    expect(counts(client)).toEqual([
      [3, 1],
      [0, 0],
    ]);
  });

  it("moves messages and their counts to the folder with the role", async () => {
    const client = clientWithMail();
    await paintRemoval(client, new Set([id(3), id(1)]), { role: "trash" });
    expect(list(client)?.rows.map((row) => row?.id)).toEqual([id(2)]);
    expect(counts(client)).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it("takes deleted messages out of all counts", async () => {
    const client = clientWithMail();
    await paintRemoval(client, new Set([id(2)]));
    expect(counts(client)).toEqual([
      [2, 1],
      [0, 0],
    ]);
  });

  it("puts everything back as it was", async () => {
    const client = clientWithMail();
    const before = list(client);
    const painted = await paintRemoval(client, new Set([id(2)]), { folderId: trash });
    unpaint(client, painted);
    expect(list(client)).toEqual(before);
    expect(counts(client)).toEqual([
      [3, 2],
      [0, 0],
    ]);
  });
});
