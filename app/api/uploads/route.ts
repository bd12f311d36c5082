import { createUpload } from "#lib/contract/outbox.ts";
import { discardBody, readBody } from "#lib/http/request-body.ts";
import { route } from "#lib/http/route.ts";
import { storeUpload } from "#lib/outbox/uploads/store-upload.ts";

export const POST = route(createUpload, async ({ user, query, request, outbox }) => {
  const { body, headers } = request;
  const length = headers.get("content-length");
  const declaredBytes = length === null ? null : Number(length);
  const file = { ...query, declaredBytes, content: body && readBody(body) };
  try {
    return await storeUpload(user.account.id, file, outbox.maxMessageBytes);
  } catch (error) {
    if (body) void discardBody(body);
    throw error;
  }
});
