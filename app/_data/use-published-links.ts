import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createPublishedLink,
  deletePublishedLink,
  listPublishedLinks,
  type PublishedDetail,
} from "#lib/contract/publishing.ts";
import { call } from "./api-client.ts";

const key = (collectionId: string) => ["published-links", collectionId];

/** The secret links of a calendar. */
export function usePublishedLinks(collectionId: string, enabled: boolean) {
  return useQuery({
    queryKey: key(collectionId),
    queryFn: async ({ signal }) =>
      (await call(listPublishedLinks, { query: { collectionId }, signal })).links,
    enabled,
  });
}

/** The answer is the only place where a link's address stands. */
export function usePublish(collectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (detail: PublishedDetail) => call(createPublishedLink, { body: { collectionId, detail } }),
    onSettled: () => client.invalidateQueries({ queryKey: key(collectionId) }),
  });
}

export function useRevokeLink(collectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (linkId: string) => call(deletePublishedLink, { params: { linkId } }),
    onSettled: () => client.invalidateQueries({ queryKey: key(collectionId) }),
  });
}
