import { deleteUpload as deleteUploadEndpoint } from "#lib/contract/outbox.ts";
import { route } from "#lib/http/route.ts";
import { deleteUpload } from "#lib/outbox/uploads/delete-upload.ts";

export const DELETE = route(deleteUploadEndpoint, ({ user, params }) =>
  deleteUpload(user.account.id, params.uploadId),
);
