import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createFolderShare,
  deleteFolderShare,
  type FolderRight,
  type FolderShares,
  listFolderShares,
} from "#lib/contract/folder-shares.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** With whom a mail folder is shared. */
export function useFolderShares(folderId: string) {
  return useQuery({
    queryKey: queryKeys.folderShares(folderId),
    queryFn: ({ signal }) => call(listFolderShares, { params: { folderId }, signal }),
  });
}

/** Shares a mail folder with somebody, or changes what they may do. */
export function useShareFolder(folderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { address: string; right: FolderRight }) =>
      call(createFolderShare, { params: { folderId }, body }),
    onSuccess: (shares) => client.setQueryData<FolderShares>(queryKeys.folderShares(folderId), shares),
  });
}

export function useUnshareFolder(folderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (address: string) => call(deleteFolderShare, { params: { folderId, address } }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.folderShares(folderId) }),
  });
}
