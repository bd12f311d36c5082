import type { FetchFromWeb } from "#lib/web/ports.ts";
import type { OfferedCalendar } from "./types.ts";

export interface SubscriptionServices {
  fetchFromWeb: FetchFromWeb;
  offered: OfferedCalendar[];
}
