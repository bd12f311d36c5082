-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateEnum
CREATE TYPE "CollectionKind" AS ENUM ('contacts', 'calendar', 'tasks', 'journal');

-- CreateEnum
CREATE TYPE "CollectionRole" AS ENUM ('own', 'default', 'collected', 'subscribed');

-- CreateEnum
CREATE TYPE "ShareRight" AS ENUM ('freebusy', 'read', 'write');

-- CreateEnum
CREATE TYPE "ShareState" AS ENUM ('pending', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('contact', 'event', 'task', 'entry');

-- CreateEnum
CREATE TYPE "RevisionAction" AS ENUM ('created', 'changed', 'deleted', 'restored');

-- CreateEnum
CREATE TYPE "ReminderAction" AS ENUM ('display', 'email');

-- CreateEnum
CREATE TYPE "PublishedDetail" AS ENUM ('full', 'freebusy');

-- CreateEnum
CREATE TYPE "SchedulingState" AS ENUM ('applied', 'ignored', 'refused', 'waiting');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "preferences" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "CollectionKind" NOT NULL,
    "role" "CollectionRole" NOT NULL DEFAULT 'own',
    "name" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "changeNumber" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionShare" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "right" "ShareRight" NOT NULL,
    "state" "ShareState" NOT NULL DEFAULT 'pending',
    "color" TEXT,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CollectionShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "kind" "ItemKind" NOT NULL,
    "uid" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL DEFAULT '',
    "sortKey" TEXT NOT NULL DEFAULT '',
    "words" TEXT[],
    "addresses" TEXT[],
    "categories" TEXT[],
    "favourite" BOOLEAN NOT NULL DEFAULT false,
    "links" TEXT[],
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "span" tstzrange GENERATED ALWAYS AS (
      CASE WHEN "startsAt" IS NULL OR "endsAt" < "startsAt" THEN NULL ELSE tstzrange("startsAt", "endsAt", '[]') END
    ) STORED,
    "dueAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "parentUid" TEXT,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "birthday" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemRevision" (
    "itemId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "action" "RevisionAction" NOT NULL,
    "text" TEXT NOT NULL,
    "collectionId" UUID NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ItemRevision_pkey" PRIMARY KEY ("itemId","version")
);

-- CreateTable
CREATE TABLE "AddressUse" (
    "userId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL DEFAULT 1,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AddressUse_pkey" PRIMARY KEY ("userId","address")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "occurrence" TEXT NOT NULL DEFAULT '',
    "alarm" TEXT NOT NULL,
    "action" "ReminderAction" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "firedAt" TIMESTAMPTZ(3),
    "dismissedAt" TIMESTAMPTZ(3),
    "startsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarSubscription" (
    "collectionId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "etag" TEXT,
    "lastModified" TEXT,
    "refreshedAt" TIMESTAMPTZ(3),
    "nextRefreshAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "CalendarSubscription_pkey" PRIMARY KEY ("collectionId")
);

-- CreateTable
CREATE TABLE "PublishedLink" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "detail" "PublishedDetail" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublishedLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BookingPage" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL,
    "bufferBefore" INTEGER NOT NULL DEFAULT 0,
    "bufferAfter" INTEGER NOT NULL DEFAULT 0,
    "minimumNotice" INTEGER NOT NULL DEFAULT 240,
    "daysAhead" INTEGER NOT NULL DEFAULT 30,
    "perDay" INTEGER NOT NULL DEFAULT 8,
    "timeZone" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BookingPage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "itemId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "cancelTokenHash" BYTEA NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchedulingMessage" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "recurrenceId" TEXT NOT NULL DEFAULT '',
    "sender" TEXT NOT NULL,
    "state" "SchedulingState" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SchedulingMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxScan" (
    "accountId" UUID NOT NULL,
    "uidValidity" BIGINT NOT NULL,
    "lastUid" BIGINT NOT NULL,
    "scannedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboxScan_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "Collection_ownerId_kind_idx" ON "Collection"("ownerId", "kind");

-- CreateIndex
CREATE INDEX "CollectionShare_userId_state_idx" ON "CollectionShare"("userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionShare_collectionId_userId_key" ON "CollectionShare"("collectionId", "userId");

-- CreateIndex
CREATE INDEX "Item_collectionId_sortKey_id_idx" ON "Item"("collectionId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Item_collectionId_dueAt_idx" ON "Item"("collectionId", "dueAt");

-- CreateIndex
CREATE INDEX "Item_uid_idx" ON "Item"("uid");

-- CreateIndex
CREATE INDEX "Item_deletedAt_idx" ON "Item"("deletedAt");

-- CreateIndex
CREATE INDEX "Reminder_firedAt_dueAt_idx" ON "Reminder"("firedAt", "dueAt");

-- CreateIndex
CREATE INDEX "Reminder_userId_firedAt_dismissedAt_idx" ON "Reminder"("userId", "firedAt", "dismissedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_itemId_userId_occurrence_alarm_action_key" ON "Reminder"("itemId", "userId", "occurrence", "alarm", "action");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_endpoint_key" ON "PushSubscription"("endpoint");

-- CreateIndex
CREATE INDEX "PushSubscription_userId_idx" ON "PushSubscription"("userId");

-- CreateIndex
CREATE INDEX "CalendarSubscription_nextRefreshAt_idx" ON "CalendarSubscription"("nextRefreshAt");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedLink_tokenHash_key" ON "PublishedLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PublishedLink_collectionId_idx" ON "PublishedLink"("collectionId");

-- CreateIndex
CREATE UNIQUE INDEX "BookingPage_slug_key" ON "BookingPage"("slug");

-- CreateIndex
CREATE INDEX "BookingPage_userId_idx" ON "BookingPage"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_cancelTokenHash_key" ON "Booking"("cancelTokenHash");

-- CreateIndex
CREATE INDEX "Booking_pageId_startsAt_idx" ON "Booking"("pageId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "SchedulingMessage_userId_messageId_method_uid_recurrenceId_key" ON "SchedulingMessage"("userId", "messageId", "method", "uid", "recurrenceId");

-- CreateIndex
CREATE INDEX "InboxScan_scannedAt_idx" ON "InboxScan"("scannedAt");

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionShare" ADD CONSTRAINT "CollectionShare_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionShare" ADD CONSTRAINT "CollectionShare_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemRevision" ADD CONSTRAINT "ItemRevision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AddressUse" ADD CONSTRAINT "AddressUse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushSubscription" ADD CONSTRAINT "PushSubscription_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarSubscription" ADD CONSTRAINT "CalendarSubscription_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedLink" ADD CONSTRAINT "PublishedLink_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookingPage" ADD CONSTRAINT "BookingPage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookingPage" ADD CONSTRAINT "BookingPage_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "BookingPage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SchedulingMessage" ADD CONSTRAINT "SchedulingMessage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxScan" ADD CONSTRAINT "InboxScan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An item in the bin does not stop another one with its UID.
CREATE UNIQUE INDEX "Item_collectionId_uid_live_key" ON "Item"("collectionId", "uid") WHERE "deletedAt" IS NULL;

-- A view asks for what overlaps a range of time in a few calendars.
CREATE INDEX "Item_collectionId_span_idx" ON "Item" USING gist ("collectionId", "span") WHERE "deletedAt" IS NULL AND "span" IS NOT NULL;

-- Search as you type: prefixes of words.
CREATE INDEX "Item_collectionId_words_idx" ON "Item" USING gin ("collectionId", array_to_tsvector("words")) WHERE "deletedAt" IS NULL;
CREATE INDEX "Item_addresses_idx" ON "Item" USING gin ("addresses") WHERE "deletedAt" IS NULL;
CREATE INDEX "Item_links_idx" ON "Item" USING gin ("links") WHERE "deletedAt" IS NULL;

-- Two strangers cannot book the same time.
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_no_overlap"
  EXCLUDE USING gist ("pageId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("cancelledAt" IS NULL);
