import { useQuery } from "@tanstack/react-query";
import { getProfile } from "#lib/contract/session.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** Who is signed in, and the limits of this server. */
export function useProfile() {
  return useQuery({
    queryKey: queryKeys.profile,
    queryFn: ({ signal }) => call(getProfile, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
