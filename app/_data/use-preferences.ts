import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { changePreferences, getPreferences, type Preferences } from "#lib/contract/preferences.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** What the person chose for calendar and tasks. */
export function usePreferences() {
  return useQuery({
    queryKey: queryKeys.preferences,
    queryFn: ({ signal }) => call(getPreferences, { signal }),
    staleTime: 10 * 60_000,
  });
}

/** Changes some of the choices. Painted at once, and put back if the server refuses. */
export function useChangePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<Preferences>) => call(changePreferences, { body }),
    onMutate: (change) => {
      const before = client.getQueryData<Preferences>(queryKeys.preferences);
      client.setQueryData<Preferences>(queryKeys.preferences, (now) => now && { ...now, ...change });
      return before;
    },
    onError: (_error, _change, before) => client.setQueryData(queryKeys.preferences, before),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.preferences }),
  });
}
