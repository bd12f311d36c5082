import { preload } from "react-dom";
import { listCollections } from "#lib/contract/collections.ts";
import { getPreferences } from "#lib/contract/preferences.ts";
import { addressOf } from "../../../_data/api-client.ts";
import { CalendarArea } from "../_ui/calendar-area.tsx";

/** /calendar, /calendar/{view} and /calendar/{view}/{date}: one page, so that a click inside asks nothing of the server. */
export default function CalendarPage() {
  for (const address of [addressOf(listCollections, {}), addressOf(getPreferences, {})])
    preload(address, { as: "fetch", crossOrigin: "anonymous" });
  return <CalendarArea />;
}
