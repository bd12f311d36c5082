-- CreateTable
CREATE TABLE "EventAnnouncement" (
    "itemId" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "EventAnnouncement_pkey" PRIMARY KEY ("itemId")
);

-- The events that changed lately, for those whose people must be told.
CREATE INDEX "Item_event_updatedAt_idx" ON "Item" ("updatedAt") WHERE "kind" = 'event';
