import { noteAnnouncement } from "./announcing/repository.ts";

/**
 * From this version on (0: from the first), the people invited to an event are told of its changes by mail, if its
 * organiser is the owner of the calendar. To be called before the event is written; what was called for once stays,
 * and nothing that is merely imported tells anybody.
 */
export function announceFrom(itemId: string, version: number): Promise<void> {
  return noteAnnouncement(itemId, version);
}
