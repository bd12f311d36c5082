export interface Subscription {
  collectionId: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  refreshedAt: Date | null;
  nextRefreshAt: Date;
  /** In a row. */
  failures: number;
  lastError: string | null;
}

/** A calendar that is offered to everybody by name. */
export interface OfferedCalendar {
  name: string;
  url: string;
}

/** An event as a feed has it, and as it is stored. */
export interface FeedEvent {
  uid: string;
  text: string;
}

/** A whole feed, read. */
export interface Feed {
  name: string | null;
  events: FeedEvent[];
}
