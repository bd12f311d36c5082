import type { ItemIndex } from "../types.ts";

/** The index of an item of which nothing is known; each kind sets what it has. */
export const nothing: ItemIndex = {
  title: "",
  sortKey: "",
  words: [],
  addresses: [],
  categories: [],
  favourite: false,
  links: [],
  startsAt: null,
  endsAt: null,
  dueAt: null,
  completedAt: null,
  parentUid: null,
  position: 0,
  birthday: null,
  facts: {},
};
