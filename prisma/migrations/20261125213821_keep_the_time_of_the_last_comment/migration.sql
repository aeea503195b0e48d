-- AlterTable
ALTER TABLE "threads" ADD COLUMN     "last_comment_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "threads" SET "last_comment_at" = c.latest
FROM (SELECT "thread_id", max("created_at") AS latest FROM "comments" GROUP BY "thread_id") c
WHERE c."thread_id" = "threads"."id";
