import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { judgeMessage } from "#lib/formats/itip/judge-message.ts";
import type { Decision } from "#lib/formats/itip/types.ts";
import type { ReceivedInvitation, StoredEvent } from "./types.ts";

/** What the message would do to what is stored, if its sender is who they say. */
export function judgeInvitation(message: ReceivedInvitation, found: StoredEvent | null): Decision {
  const { method, object, sender, addresses } = message;
  const present = found ? readObject(found.text) : null;
  // What lies in the bin still tells an old message from a new one; otherwise it is gone.
  const stored = found?.inBin && !["REQUEST", "CANCEL", "PUBLISH"].includes(method) ? null : present;
  return judgeMessage({ method, object, sender: sender.address }, { addresses, stored });
}
