/** One rule to be expanded in a thread; all times are wall times, both bounds inclusive. */
export type ExpandTask = {
  /** The text of an RRULE. */
  rule: string;
  start: number;
  dateOnly: boolean;
  /** UNTIL as wall time of DTSTART's zone; null takes the rule's own as it is written. */
  until: number | null;
  from: number;
  to: number;
  /** Instances at most. */
  limit: number;
};

/** `complete` is false where a limit ended it early; `refused` says why a rule cannot be followed at all. */
export type Expansion = { times: number[]; complete: boolean; refused: string | null };
