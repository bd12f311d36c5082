-- Which mails about a booking are out: the worker sends what is missing.
ALTER TABLE "Booking"
  ADD COLUMN "confirmedAt" TIMESTAMPTZ(3),
  ADD COLUMN "cancelConfirmedAt" TIMESTAMPTZ(3);

CREATE INDEX "Booking_unmailed_idx" ON "Booking"("createdAt")
  WHERE "confirmedAt" IS NULL OR ("cancelledAt" IS NOT NULL AND "cancelConfirmedAt" IS NULL);

-- A host may move two appointments onto each other. That strangers cannot is seen to by a lock on the host, under which
-- the event is written with the booking.
ALTER TABLE "Booking" DROP CONSTRAINT "Booking_no_overlap";
