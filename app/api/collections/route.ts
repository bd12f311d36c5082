import { createCollection } from "#lib/collections/create-collection.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import { presentCollection } from "#lib/collections/present-collection.ts";
import {
  createCollection as createEndpoint,
  listCollections as listEndpoint,
} from "#lib/contract/collections.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listEndpoint, async ({ user, query }) => {
  const collections = await listCollections(user.id, query.kind);
  return { collections: collections.map((collection) => presentCollection(user.id, collection)) };
});

export const POST = route(createEndpoint, async ({ user, body }) =>
  presentCollection(user.id, await createCollection(user.id, body)),
);
