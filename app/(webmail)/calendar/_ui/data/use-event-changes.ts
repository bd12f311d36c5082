import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  changeEvent,
  createEvent,
  deleteEvent,
  type EventFields,
  type Occurrence,
} from "#lib/contract/calendar.ts";
import { call } from "../../../../_data/api-client.ts";
import { itemChange } from "../../../../_data/item-change.ts";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { inTurn } from "./in-turn.ts";
import {
  isMeant,
  type Painted,
  paintOccurrences,
  type Target,
  unpaintOccurrences,
} from "./paint-occurrences.ts";

export interface Change {
  target: Target;
  /** Found out when the change is sent, where it needs the event's own fields. */
  fields: Partial<EventFields> | (() => Promise<Partial<EventFields>>);
  collectionId?: string | undefined;
  paint: (occurrence: Occurrence) => Occurrence;
}

interface Creation {
  id: string;
  collectionId: string;
  fields: EventFields;
  painted: Occurrence;
}

/** The three changes of events. Each is painted at once, and put back if the server refuses. */
export function useEventChanges() {
  const client = useQueryClient();
  const common = {
    mutationKey: itemChange,
    onError: (_error: unknown, _change: unknown, before: Painted | undefined) =>
      unpaintOccurrences(client, before),
    // While another change is on its way, what the server says now lacks it.
    onSettled: () =>
      client.isMutating({ mutationKey: itemChange }) > 1
        ? undefined
        : client.invalidateQueries({ queryKey: queryKeys.items("calendar") }),
  };

  const { mutateAsync: create } = useMutation({
    ...common,
    mutationFn: ({ id, collectionId, fields }: Creation) =>
      call(createEvent, { body: { id, collectionId, fields } }),
    onMutate: ({ painted }) => paintOccurrences(client, (occurrences) => [...occurrences, painted]),
  });

  const { mutateAsync: change } = useMutation({
    ...common,
    mutationFn: ({ target, fields, collectionId }: Change) => {
      const { itemId, scope, recurrenceId } = target;
      return inTurn(itemId, target.version, async (version) =>
        call(changeEvent, {
          params: { eventId: itemId },
          body: {
            version,
            scope,
            recurrenceId: scope === "all" ? null : recurrenceId,
            fields: typeof fields === "function" ? await fields() : fields,
            ...(collectionId && { collectionId }),
          },
        }),
      );
    },
    onMutate: ({ target, paint }) =>
      paintOccurrences(client, (occurrences) =>
        occurrences.map((occurrence) => (isMeant(occurrence, target) ? paint(occurrence) : occurrence)),
      ),
  });

  const { mutateAsync: remove } = useMutation({
    ...common,
    mutationFn: ({ itemId, version: seen, scope, recurrenceId }: Target) =>
      inTurn(itemId, seen, (version) =>
        call(deleteEvent, {
          params: { eventId: itemId },
          query: { version, scope, ...(scope !== "all" && recurrenceId && { recurrenceId }) },
        }),
      ),
    onMutate: (target) =>
      paintOccurrences(client, (occurrences) =>
        occurrences.filter((occurrence) => !isMeant(occurrence, target)),
      ),
  });

  return { create, change, remove };
}
