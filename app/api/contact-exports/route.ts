import { exportContacts } from "#lib/contacts/export-contacts.ts";
import { exportContacts as endpoint } from "#lib/contract/contacts.ts";
import { downloadResponse } from "#lib/http/download-response.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async ({ user, query }) => {
  const file = await exportContacts(user.id, query.format, query.collectionId);
  const response = downloadResponse({ ...file, size: null }, false);
  response.headers.set("Cache-Control", "no-store");
  return response;
});
