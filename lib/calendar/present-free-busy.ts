import type { listFreeBusy } from "#lib/contract/calendar.ts";
import type { ResponseOf } from "#lib/contract/endpoint.ts";
import type { FreeBusy } from "./list-free-busy.ts";

export function presentFreeBusy(people: FreeBusy[]): ResponseOf<typeof listFreeBusy> {
  return {
    people: people.map(({ address, known, busy }) => ({
      address,
      known,
      busy: busy.map(({ start, end, tentative }) => ({
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        tentative,
      })),
    })),
  };
}
