import { createUpload } from "#lib/contract/outbox.ts";
import { route } from "#lib/http/route.ts";
import { storeUpload } from "#lib/outbox/uploads/store-upload.ts";

export const POST = route(createUpload, async ({ user, query, request, outbox }) => {
  const length = request.headers.get("content-length");
  const file = { ...query, declaredBytes: length === null ? null : Number(length), content: request.body };
  return storeUpload(user.account.id, file, outbox.maxMessageBytes);
});
