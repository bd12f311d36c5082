import { presentView } from "#lib/calendar/present-view.ts";
import { viewCalendar } from "#lib/calendar/view-calendar.ts";
import { viewCalendar as endpoint } from "#lib/contract/calendar.ts";
import { route } from "#lib/http/route.ts";
import { presentPreferences } from "#lib/preferences/present-preferences.ts";
import { readPreferences } from "#lib/preferences/read-preferences.ts";

export const GET = route(endpoint, async ({ user, query }) => {
  const { showBirthdays, showTasks } = presentPreferences(await readPreferences(user.id));
  const view = await viewCalendar(user.id, {
    from: new Date(query.from),
    to: new Date(query.to),
    timeZone: query.timeZone,
    collections: query.collections?.split(",") ?? null,
    showBirthdays,
    showTasks,
  });
  return presentView(user.address, view);
});
