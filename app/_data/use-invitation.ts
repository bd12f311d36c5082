import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  answerInvitation,
  decideInvitation,
  type Invitation,
  type InvitationAnswer,
  openInvitation,
  proposeTime,
} from "#lib/contract/invitations.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { queryKeys } from "./query-keys.ts";

/** What a person does about an invitation. */
export type InvitationAction =
  | { type: "answer"; answer: InvitationAnswer; comment: string }
  | { type: "propose"; start: string; end: string; comment: string }
  | { type: "decide"; decision: "accept" | "decline" };

/** Below the calendar's, so that it is read again when a calendar changes. */
const keyOf = (messageId: string) => [...queryKeys.items("calendar"), "invitation", messageId];

/** The invitation of a message, in the browser's time zone. */
export function useInvitation(messageId: string) {
  return useQuery({
    queryKey: keyOf(messageId),
    queryFn: ({ signal }) => call(openInvitation, { params: { messageId }, query: { timeZone }, signal }),
  });
}

/** Answers, proposes or decides; the card shows the outcome. */
export function useActOnInvitation(messageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (action: InvitationAction) => act(messageId, action),
    onSuccess: (invitation) => client.setQueryData(keyOf(messageId), invitation),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.items("calendar") }),
  });
}

function act(messageId: string, action: InvitationAction): Promise<Invitation> {
  const to = { params: { messageId }, query: { timeZone } };
  if (action.type === "answer")
    return call(answerInvitation, { ...to, body: { answer: action.answer, comment: action.comment } });
  if (action.type === "decide") return call(decideInvitation, { ...to, body: { decision: action.decision } });
  const { start, end, comment } = action;
  return call(proposeTime, { ...to, body: { start, end, comment } });
}

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
