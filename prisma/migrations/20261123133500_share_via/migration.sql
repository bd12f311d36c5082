-- The contact group through which somebody was found, for the owner's list.
ALTER TABLE "CollectionShare" ADD COLUMN "via" TEXT NOT NULL DEFAULT '';
