import { config } from "#lib/config.ts";
import type { Profile } from "#lib/contract/session.ts";
import type { SignedIn } from "./find-signed-in.ts";

export function presentProfile(user: SignedIn): Profile {
  return {
    address: user.address,
    name: user.name,
    maxMessageBytes: config().MAX_MESSAGE_BYTES,
    undoSendSeconds: config().UNDO_SEND_SECONDS,
  };
}
