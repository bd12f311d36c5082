import { deletePublishedLink } from "#lib/contract/publishing.ts";
import { route } from "#lib/http/route.ts";
import { revokeLink } from "#lib/publishing/revoke-link.ts";

export const DELETE = route(deletePublishedLink, ({ user, params }) => revokeLink(user.id, params.linkId));
