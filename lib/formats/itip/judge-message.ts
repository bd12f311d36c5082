import { organizerOf } from "./may-organise.ts";
import { takeAdd } from "./take-add.ts";
import { takeCancel } from "./take-cancel.ts";
import { answerOf, takeReply } from "./take-reply.ts";
import { mergeRequest, takeRequest } from "./take-request.ts";
import type { Decision, Recipient, SchedulingMessage } from "./types.ts";

/** What one iTIP message (RFC 5546) does to the recipient's calendar. The sender must be verified already. */
export function judgeMessage(message: SchedulingMessage, recipient: Recipient): Decision {
  if (message.object.uid === "") return { outcome: "refuse", reason: "It names no event." };
  switch (message.method) {
    case "REQUEST":
      return takeRequest(message, recipient);
    case "CANCEL":
      return takeCancel(message, recipient);
    case "REPLY":
      return takeReply(message, recipient);
    case "ADD":
      return takeAdd(message, recipient);
    case "PUBLISH":
      return takePublish(message, recipient);
    case "COUNTER":
      return takeCounter(message, recipient);
    case "REFRESH":
      return takeRefresh(message, recipient);
    case "DECLINECOUNTER":
      return { outcome: "ignore", reason: "The organiser keeps to the time that was set." };
  }
}

// Section 3.2.1: nobody is invited, so it is only in the calendar if the person wants it there.
function takePublish({ object }: SchedulingMessage, { stored, addresses }: Recipient): Decision {
  const merged = mergeRequest(object, stored, addresses);
  if (!merged) return { outcome: "ignore", reason: "This version is in your calendar already." };
  return { outcome: "ask", reason: "It can be added to your calendar.", object: merged };
}

// Section 3.2.7: the organiser decides about another's proposal.
function takeCounter({ object, sender }: SchedulingMessage, { stored, addresses }: Recipient): Decision {
  if (!stored) return { outcome: "ignore", reason: "The event is not in your calendar." };
  const part = object.master ?? object.overrides[0];
  if (!organises(stored, addresses))
    return { outcome: "refuse", reason: "You are not the organiser of this event." };
  if (!part || !answerOf(part, sender))
    return { outcome: "refuse", reason: "It does not come from one of those invited." };
  return { outcome: "ask", reason: "Another time is proposed.", object: null };
}

// Section 3.2.6: an attendee asks for the present state, which is sent to them.
function takeRefresh({ object, sender }: SchedulingMessage, { stored, addresses }: Recipient): Decision {
  if (!stored || !organises(stored, addresses))
    return { outcome: "ignore", reason: "The event is not in your calendar." };
  const part = stored.master ?? stored.overrides[0];
  if (!part || !answerOf(part, sender))
    return { outcome: "refuse", reason: "It does not come from one of those invited." };
  return { outcome: "ask", reason: `They ask for the present state of ${object.uid}.`, object: null };
}

function organises(stored: NonNullable<Recipient["stored"]>, addresses: string[]): boolean {
  const address = organizerOf(stored)?.address;
  return address !== null && address !== undefined && addresses.includes(address);
}
