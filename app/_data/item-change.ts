/** The mutation key of everything that changes contacts, events, tasks and entries: what is painted waits for it. */
export const itemChange = ["item-change"];
