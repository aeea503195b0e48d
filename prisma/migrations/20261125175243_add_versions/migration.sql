-- CreateEnum
CREATE TYPE "version_kind" AS ENUM ('created', 'automatic', 'named', 'restored');

-- AlterTable
ALTER TABLE "map_updates" ADD COLUMN     "actor_id" TEXT;

-- AlterTable
ALTER TABLE "maps" ADD COLUMN     "changed_since" TIMESTAMPTZ(3),
ADD COLUMN     "editors" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "versions" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "version_kind" NOT NULL,
    "name" TEXT,
    "authors" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "restored_from" TIMESTAMPTZ(3),
    "document" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT,
    "about" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "versions_map_id_created_at_idx" ON "versions"("map_id", "created_at");

-- CreateIndex
CREATE INDEX "activities_map_id_created_at_idx" ON "activities"("map_id", "created_at");

-- CreateIndex
CREATE INDEX "maps_changed_since_idx" ON "maps"("changed_since");

-- AddForeignKey
ALTER TABLE "versions" ADD CONSTRAINT "versions_map_id_fkey" FOREIGN KEY ("map_id") REFERENCES "maps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_map_id_fkey" FOREIGN KEY ("map_id") REFERENCES "maps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Maps from before there were versions get their first one soon.
UPDATE "maps" SET "changed_since" = CURRENT_TIMESTAMP;
