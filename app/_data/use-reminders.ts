import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { dismissReminders, listReminders, type Reminder, snoozeReminders } from "#lib/contract/reminders.ts";
import { call } from "./api-client.ts";
import { queryKeys } from "./query-keys.ts";

/** A stream that is down for a while must not hide a reminder for longer than this. In milliseconds. */
const askEvery = 60_000;

/** The reminders that wait for the person. */
export function useReminders() {
  return useQuery({
    queryKey: queryKeys.reminders,
    queryFn: async ({ signal }) => (await call(listReminders, { signal })).reminders,
    refetchInterval: askEvery,
    refetchIntervalInBackground: true,
  });
}

/** Puts reminders off (null: until their start), or away for good. They leave the screen at once. */
export function useAnswerReminders() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, snooze }: { ids: string[]; snooze?: number | null }) =>
      snooze === undefined
        ? call(dismissReminders, { body: { ids } })
        : call(snoozeReminders, { body: { ids, minutes: snooze } }),
    onMutate: async ({ ids }) => {
      await client.cancelQueries({ queryKey: queryKeys.reminders });
      client.setQueryData<Reminder[]>(queryKeys.reminders, (all) =>
        all?.filter(({ id }) => !ids.includes(id)),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.reminders }),
  });
}
