import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#app/_data/api-client.ts";
import { book, listBookableTimes } from "#lib/contract/booking.ts";
import type { Stranger } from "./booking-form.tsx";
import { type Month, rangeOf } from "./month.ts";

/** A booking page with its free times in a month. */
export function useBookableTimes(slug: string, month: Month) {
  return useQuery({
    queryKey: ["bookable", slug, month],
    queryFn: ({ signal }) => call(listBookableTimes, { params: { slug }, query: rangeOf(month), signal }),
    placeholderData: keepPreviousData,
  });
}

/** Books a time. Whatever comes of it, the free times may be others afterwards. */
export function useBook(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Stranger & { start: string; zone: string }) => call(book, { params: { slug }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ["bookable", slug] }),
  });
}
