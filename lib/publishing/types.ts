export type PublishedDetail = "full" | "freebusy";

export interface PublishedLink {
  id: string;
  detail: PublishedDetail;
  createdAt: Date;
}

/** A link with the calendar that it leads to. */
export interface Published {
  id: string;
  detail: PublishedDetail;
  collectionId: string;
  name: string;
  /** Grows with every change of the calendar. */
  changeNumber: bigint;
}
