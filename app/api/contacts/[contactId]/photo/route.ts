import { Readable } from "node:stream";
import { readContactPhoto } from "#lib/contacts/open-contact.ts";
import { downloadContactPhoto } from "#lib/contract/contacts.ts";
import { downloadResponse } from "#lib/http/download-response.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(downloadContactPhoto, async ({ user, params }) => {
  const { type, bytes } = await readContactPhoto(user.id, params.contactId);
  const filename = `photo.${type.split("/")[1]}`;
  const response = downloadResponse(
    { filename, type, size: bytes.length, content: Readable.from([bytes]) },
    true,
  );
  // A contact's picture changes, unlike a part of a message; the address that asks for it names the version.
  response.headers.set("Cache-Control", "private, max-age=300");
  return response;
});
