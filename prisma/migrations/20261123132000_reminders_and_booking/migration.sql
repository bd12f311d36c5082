-- A reminder keeps its alarm's own time beside the time at which it is due, which snoozing moves.
ALTER TABLE "Reminder"
  ADD COLUMN "alarmAt" TIMESTAMPTZ(3) NOT NULL,
  ADD COLUMN "title" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "allDay" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "deliveryId" UUID,
  ADD COLUMN "deliveredAt" TIMESTAMPTZ(3);

CREATE INDEX "Reminder_undelivered_idx" ON "Reminder"("firedAt") WHERE "firedAt" IS NOT NULL AND "deliveredAt" IS NULL;

-- Items whose reminders are to be planned.
CREATE TABLE "ReminderPlanning" (
    "itemId" UUID NOT NULL,

    CONSTRAINT "ReminderPlanning_pkey" PRIMARY KEY ("itemId")
);

ALTER TABLE "ReminderPlanning" ADD CONSTRAINT "ReminderPlanning_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Noted here, with the write itself, so that no way of writing an item can miss it, and what has no alarm costs nothing.
CREATE FUNCTION "note_reminder_planning"() RETURNS trigger AS $$
BEGIN
  IF strpos(NEW.text, 'BEGIN:VALARM') > 0 OR (TG_OP = 'UPDATE' AND strpos(OLD.text, 'BEGIN:VALARM') > 0) THEN
    INSERT INTO "ReminderPlanning" ("itemId") VALUES (NEW.id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$ LANGUAGE plpgsql;

CREATE TRIGGER "Item_reminder_planning" AFTER INSERT OR UPDATE OF "version" ON "Item"
  FOR EACH ROW WHEN (NEW."kind" IN ('event', 'task')) EXECUTE FUNCTION "note_reminder_planning"();

-- A booking page may have no limit for a day, and its edits carry the version that they were made on.
ALTER TABLE "BookingPage"
  ALTER COLUMN "perDay" DROP NOT NULL,
  ALTER COLUMN "perDay" DROP DEFAULT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- The zone in which the stranger reads times.
ALTER TABLE "Booking" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';
