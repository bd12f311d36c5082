import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type BookingPage,
  type BookingPageFields,
  changeBookingPage,
  createBookingPage,
  deleteBookingPage,
  listBookingPages,
} from "#lib/contract/booking.ts";
import { call } from "./api-client.ts";

const key = ["booking-pages"];

/** The person's booking pages. */
export function useBookingPages(enabled: boolean) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await call(listBookingPages, { signal })).pages,
    enabled,
  });
}

/** Makes a page, or changes this one. */
export function useSaveBookingPage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ page, fields }: { page: BookingPage | null; fields: BookingPageFields }) =>
      page
        ? call(changeBookingPage, { params: { pageId: page.id }, body: { ...fields, version: page.version } })
        : call(createBookingPage, { body: fields }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteBookingPage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pageId: string) => call(deleteBookingPage, { params: { pageId } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
