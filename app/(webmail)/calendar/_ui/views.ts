/** The ways to look at the calendar, in the order of the menu. */
export const views = ["day", "workweek", "week", "month", "agenda", "year"] as const;
export type View = (typeof views)[number];

/** How many days the agenda shows. */
export const agendaDays = 28;
