import { retrySubmission as retrySubmissionEndpoint } from "#lib/contract/outbox.ts";
import { route } from "#lib/http/route.ts";
import { presentSubmission } from "#lib/outbox/present-submission.ts";
import { retrySubmission } from "#lib/outbox/retry-submission.ts";

export const POST = route(retrySubmissionEndpoint, async ({ user, params, outbox }) =>
  presentSubmission(await retrySubmission(user.account.id, params.submissionId, outbox)),
);
