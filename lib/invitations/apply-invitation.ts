import type { Actor } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { judgeInvitation } from "./judge-invitation.ts";
import { findEvent, saveOutcome } from "./repository.ts";
import { storeObject } from "./store-object.ts";
import type { Outcome, Person, ReceivedInvitation } from "./types.ts";

const attempts = 3;

/** Does by itself what a message says, as far as nobody has to be asked, and notes the outcome. */
export async function applyInvitation(person: Person, message: ReceivedInvitation): Promise<Outcome> {
  const outcome = await applyOnce({ userId: person.id, authorId: null }, person, message, 1);
  await saveOutcome(person.id, message, outcome);
  return outcome;
}

async function applyOnce(
  actor: Actor,
  person: Person,
  message: ReceivedInvitation,
  attempt: number,
): Promise<Outcome> {
  const found = await findEvent(person.id, message.object.uid);
  const decision = judgeInvitation(message, found);
  if (decision.outcome === "ignore" || decision.outcome === "refuse")
    return { state: decision.outcome === "ignore" ? "ignored" : "refused", reason: decision.reason };
  if (!message.authentic) return { state: "waiting", reason: "It could not be verified who sent it." };
  if (decision.outcome === "ask") return { state: "waiting", reason: decision.reason };
  try {
    await storeObject(actor, decision.object, found);
    return { state: "applied", reason: "" };
  } catch (error) {
    // The person, or another message, was faster: then it is judged again by what is there now.
    if (!(error instanceof AppError) || error.code !== "conflict" || attempt >= attempts) throw error;
    return applyOnce(actor, person, message, attempt + 1);
  }
}
