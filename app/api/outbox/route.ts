import { noteRecipients } from "#lib/contacts/collected/note-recipients.ts";
import { createSubmission, listSubmissions as listSubmissionsEndpoint } from "#lib/contract/outbox.ts";
import { route } from "#lib/http/route.ts";
import { acceptSubmission } from "#lib/outbox/accept-submission.ts";
import { listSubmissions } from "#lib/outbox/list-submissions.ts";
import { presentSubmission } from "#lib/outbox/present-submission.ts";

export const GET = route(listSubmissionsEndpoint, async ({ user }) => {
  const submissions = await listSubmissions(user.account.id);
  return { submissions: submissions.map(presentSubmission) };
});

export const POST = route(createSubmission, async ({ user, body, mail, outbox }) => {
  const { account, name } = user;
  const accepted = await acceptSubmission({ account, name, ...body }, mail, outbox);
  const { to, cc, bcc } = body.draft;
  await noteRecipients(user.id, [...to, ...cc, ...bcc]);
  return presentSubmission(accepted);
});
