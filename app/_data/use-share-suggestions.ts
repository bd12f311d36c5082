import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listCompletions, listDirectory } from "#lib/contract/contacts.ts";
import { call } from "./api-client.ts";

/** Somebody, or a contact group, that something can be shared with. */
export interface Suggestion {
  name: string;
  addresses: readonly string[];
  /** Of a group: its name. */
  via: string;
}

const most = 8;

/** People of the same domain, contacts and groups for what was typed. */
export function useShareSuggestions(typed: string) {
  const q = typed.trim();
  return useQuery({
    queryKey: ["share-suggestions", q],
    enabled: q !== "",
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Suggestion[]> => {
      const [directory, completed] = await Promise.all([
        call(listDirectory, { query: { q }, signal }),
        call(listCompletions, { query: { q }, signal }),
      ]);
      const groups = completed.completions
        .filter(({ kind, members }) => kind === "group" && members.length > 0)
        .map(({ name, members }) => ({ name, addresses: members.map(({ address }) => address), via: name }));
      const people = [...directory.people, ...completed.completions.filter(({ kind }) => kind !== "group")];
      return [...groups, ...distinct(people)].slice(0, most);
    },
  });
}

function distinct(people: readonly { name: string; address: string }[]): Suggestion[] {
  const byAddress = new Map(people.toReversed().map((person) => [person.address.toLowerCase(), person]));
  return [...byAddress.values()]
    .toReversed()
    .map(({ name, address }) => ({ name: name || address, addresses: [address], via: "" }));
}
