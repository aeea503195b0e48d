-- AlterTable
ALTER TABLE "maps" ADD COLUMN     "card_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stage_count" INTEGER NOT NULL DEFAULT 0;

-- Counted from the stored document. Edits that are not folded into it yet are counted with the next one.
UPDATE "maps" SET
    "stage_count" = (SELECT count(*) FROM json_object_keys("document"::json -> 'stages')),
    "card_count" = (SELECT count(*) FROM json_object_keys("document"::json -> 'cards'));
