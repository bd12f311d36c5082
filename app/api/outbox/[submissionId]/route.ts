import { cancelSubmission as cancelSubmissionEndpoint } from "#lib/contract/outbox.ts";
import { route } from "#lib/http/route.ts";
import { cancelSubmission } from "#lib/outbox/cancel-submission.ts";
import { presentDraft } from "#lib/outbox/present-submission.ts";

export const DELETE = route(cancelSubmissionEndpoint, async ({ user, params }) => {
  const stored = await cancelSubmission(user.account.id, params.submissionId);
  return { draft: presentDraft(stored) };
});
