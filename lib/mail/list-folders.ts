import { orderFolders } from "./order-folders.ts";
import type { MailStore } from "./ports.ts";
import type { Folder } from "./types.ts";

/** Every folder with its counts, in the order in which a person looks for them. */
export async function listFolders(store: MailStore): Promise<Folder[]> {
  return orderFolders(await store.listFolders());
}
