-- A calendar asks for the few birthdays of a month among all contacts of a person.
CREATE INDEX "Item_collectionId_birthday_idx" ON "Item"("collectionId", "birthday") WHERE "deletedAt" IS NULL AND "birthday" IS NOT NULL;
