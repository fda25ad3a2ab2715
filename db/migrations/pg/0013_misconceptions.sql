ALTER TABLE "item_uses" ADD COLUMN "misconception" text collate "C";
