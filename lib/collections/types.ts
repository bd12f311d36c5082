export type CollectionKind = "contacts" | "calendar" | "tasks" | "journal";

/** "default" and "collected" are part of every account; what is "subscribed" is filled from the web and read-only. */
export type CollectionRole = "own" | "default" | "collected" | "subscribed";

/** An "entry" is a VJOURNAL; without a day it is a note. */
export type ItemKind = "contact" | "event" | "task" | "entry";

export type RevisionAction = "created" | "changed" | "deleted" | "restored";

/** In growing order of what it allows. */
export type Right = "freebusy" | "read" | "write" | "own";

/** An address book, a calendar, a task list or a journal, as one person sees it. */
export interface Collection {
  id: string;
  kind: CollectionKind;
  role: CollectionRole;
  name: string;
  color: string;
  hidden: boolean;
  right: Right;
  owner: { id: string; address: string; name: string };
  sharedWith: number;
  /** Of another's: the share that the person has in it. */
  shareId: string | null;
}

/** What is derived from an item's text, to be found by. See the columns of the table `Item`. */
export interface ItemIndex {
  title: string;
  sortKey: string;
  words: string[];
  addresses: string[];
  categories: string[];
  favourite: boolean;
  links: string[];
  /** Both null: has no place in time. `endsAt` null: repeats for ever. */
  startsAt: Date | null;
  endsAt: Date | null;
  dueAt: Date | null;
  completedAt: Date | null;
  parentUid: string | null;
  position: number;
  birthday: string | null;
  /** JSON that lists and views show, so that they need not read the text. */
  facts: object;
}

export interface Item {
  id: string;
  collectionId: string;
  kind: ItemKind;
  uid: string;
  /** The truth: vCard 4 or iCalendar. */
  text: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
}

/** An item and the version that an edit was made on. */
export interface ItemVersion {
  id: string;
  version: number;
}

export type ItemChange =
  | { type: "create"; id: string; collectionId: string; kind: ItemKind; uid: string; text: string }
  | ({ type: "change"; text: string } & ItemVersion)
  | ({ type: "transfer"; collectionId: string } & ItemVersion)
  | ({ type: "delete" } & ItemVersion)
  | ({ type: "restore" } & ItemVersion);

/** Who changes items: by whose rights, and who stands in the history (null: nobody of this server). */
export interface Actor {
  userId: string;
  authorId: string | null;
  /** Fills subscribed calendars, which nobody else may change, and nothing else. */
  isFeed?: boolean;
}

/** What an edit changed, as a person would call it. */
export type ChangedField =
  | "title"
  | "name"
  | "work"
  | "reach"
  | "dates"
  | "photo"
  | "members"
  | "text"
  | "labels"
  | "time"
  | "due"
  | "repetition"
  | "place"
  | "people"
  | "progress"
  | "priority"
  | "visibility"
  | "reminders"
  | "collection"
  | "other";

export interface Revision {
  itemId: string;
  version: number;
  action: RevisionAction;
  text: string;
  collectionId: string;
  createdAt: Date;
  author: { address: string; name: string } | null;
}

/** Something in a collection changed. */
export interface CollectionEvent {
  collectionId: string;
  kind: CollectionKind;
}

/** What is told to every node, and from there to the people it concerns. */
export type News =
  | ({ type: "collection" /** Who could see it until now. */; also: string[] } & CollectionEvent)
  | { type: "shares" | "reminders"; userIds: string[] };

/** What one person is told. `resync`: something may have been missed. */
export type PersonalNews =
  | ({ type: "collection" } & CollectionEvent)
  | { type: "shares" }
  | { type: "reminders" }
  | { type: "resync" };
