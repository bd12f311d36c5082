-- Any place of a long list, and its length, from the index alone.
CREATE INDEX "Item_collectionId_sortKey_live_idx" ON "Item" ("collectionId", "sortKey", "id") WHERE "deletedAt" IS NULL;
