import { changeCollection } from "#lib/collections/change-collection.ts";
import { deleteCollection } from "#lib/collections/delete-collection.ts";
import { presentCollection } from "#lib/collections/present-collection.ts";
import {
  changeCollection as changeEndpoint,
  deleteCollection as deleteEndpoint,
} from "#lib/contract/collections.ts";
import { route } from "#lib/http/route.ts";

export const PATCH = route(changeEndpoint, async ({ user, params, body }) =>
  presentCollection(user.id, await changeCollection(user.id, params.collectionId, body)),
);

export const DELETE = route(deleteEndpoint, async ({ user, params }) => {
  await deleteCollection(user.id, params.collectionId);
});
