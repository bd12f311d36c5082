type ReminderAction = "display" | "email";

/** A firing that lies ahead: one alarm of one occurrence. Occurrence and alarm name it, whatever its time becomes. */
export interface PlannedReminder {
  /** RECURRENCE-ID; empty for what does not repeat. */
  occurrence: string;
  /** Which alarm of the component: its UID, or what it says. */
  alarm: string;
  action: ReminderAction;
  alarmAt: Date;
  /** Of the occurrence. */
  startsAt: Date;
  title: string;
  allDay: boolean;
}

/** A reminder that has come. */
export interface FiredReminder {
  id: string;
  itemId: string;
  kind: "event" | "task";
  /** RECURRENCE-ID; empty for what does not repeat. */
  occurrence: string;
  title: string;
  startsAt: Date;
  allDay: boolean;
}

/** A reminder that is to leave the house: by mail, or to the person's browsers. */
export interface OutgoingReminder extends FiredReminder {
  action: ReminderAction;
  /** New with each firing. */
  deliveryId: string;
  firedAt: Date;
  /** IANA name of the zone that the person reads times in. */
  timeZone: string;
  person: { id: string; address: string; name: string };
}

/** An item as planning needs it. */
export interface ItemToPlan {
  id: string;
  text: string;
  /** Whose reminders they are; null when nobody is reminded: the item or its calendar is in the bin, or a feed's. */
  userId: string | null;
  timeZone: string;
}
