import { changePage } from "#lib/booking/change-page.ts";
import { deletePage } from "#lib/booking/delete-page.ts";
import { changeBookingPage, deleteBookingPage } from "#lib/contract/booking.ts";
import { route } from "#lib/http/route.ts";

export const PATCH = route(changeBookingPage, ({ user, params, body }) => {
  const { version, ...fields } = body;
  return changePage(user.id, params.pageId, version, fields);
});

export const DELETE = route(deleteBookingPage, ({ user, params }) => deletePage(user.id, params.pageId));
