import { type QueryClient, queryOptions, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { type ContactSummary, listContacts } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";
import { type ContactFilter, contactWindowSize } from "./contact-filter.ts";
import { contactKeys } from "./contact-keys.ts";

/** The rows of a list, as far as the browser knows them. */
export interface ContactList {
  total: number;
  /** `undefined` where a row was never loaded. */
  rowAt: (index: number) => ContactSummary | undefined;
}

/** A list with the windows that are in sight. What was shown stays until the first rows of another filter are there. */
export function useContactList(filter: ContactFilter, windows: readonly number[]) {
  const shown = useRef<ContactList>(undefined);
  const found = useQueries({ queries: windows.map((window) => windowQuery(filter, window)) });
  const latest = found
    .filter(({ data }) => data)
    .sort((one, other) => other.dataUpdatedAt - one.dataUpdatedAt)[0]?.data;
  const error = found.find((each) => each.error)?.error ?? null;
  const pages = new Map(windows.map((window, at) => [window, found[at]?.data?.contacts]));
  const list: ContactList | undefined = latest && {
    total: latest.total,
    rowAt: (index) => pages.get(Math.floor(index / contactWindowSize))?.[index % contactWindowSize],
  };
  if (list) shown.current = list;
  const refetch = () => Promise.all(found.map((each) => each.refetch()));
  return {
    list: list ?? shown.current,
    isOld: !list,
    error: list ? null : error,
    refetch,
  };
}

/** Loads the rows from `first` to `last`, so far as they are not there. */
export function useLoadRange(filter: ContactFilter) {
  const client = useQueryClient();
  return useCallback(
    (first: number, last: number) => loadRange(client, filter, first, last),
    [client, filter],
  );
}

async function loadRange(
  client: QueryClient,
  filter: ContactFilter,
  first: number,
  last: number,
): Promise<ContactSummary[]> {
  const from = Math.floor(first / contactWindowSize);
  const through = Math.floor(last / contactWindowSize);
  const windows = Array.from({ length: through - from + 1 }, (_, step) => from + step);
  const pages = await Promise.all(windows.map((window) => client.fetchQuery(windowQuery(filter, window))));
  const start = from * contactWindowSize;
  return pages.flatMap(({ contacts }) => contacts).slice(first - start, last + 1 - start);
}

function windowQuery(filter: ContactFilter, window: number) {
  return queryOptions({
    queryKey: contactKeys.window(filter, window),
    queryFn: ({ signal }) =>
      call(listContacts, {
        query: { ...filter, offset: window * contactWindowSize, limit: contactWindowSize },
        signal,
      }),
  });
}
