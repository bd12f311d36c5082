import { createPage } from "#lib/booking/create-page.ts";
import { listPages } from "#lib/booking/list-pages.ts";
import { createBookingPage, listBookingPages } from "#lib/contract/booking.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listBookingPages, async ({ user }) => ({ pages: await listPages(user.id) }));

export const POST = route(createBookingPage, ({ user, body }) => createPage(user.id, body));
