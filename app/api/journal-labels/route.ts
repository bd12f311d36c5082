import { listJournalLabels } from "#lib/contract/journal.ts";
import { route } from "#lib/http/route.ts";
import { listLabels } from "#lib/journal/list-labels.ts";

export const GET = route(listJournalLabels, ({ user }) => listLabels(user.id));
