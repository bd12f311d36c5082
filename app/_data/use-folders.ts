import { useQuery } from "@tanstack/react-query";
import { type Folder, listFolders } from "#lib/contract/folders.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** Every folder with its counts, in the order in which the tree shows them. */
export function useFolders() {
  return useQuery({
    queryKey: queryKeys.folders,
    queryFn: async ({ signal }): Promise<Folder[]> => (await call(listFolders, { signal })).folders,
  });
}
