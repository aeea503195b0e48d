-- CreateEnum
CREATE TYPE "share_access" AS ENUM ('view', 'comment', 'edit');

-- CreateTable
CREATE TABLE "shares" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "access" "share_access" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "password_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "lanes" TEXT[],
    "all_lanes" BOOLEAN NOT NULL DEFAULT true,
    "may_export" BOOLEAN NOT NULL DEFAULT true,
    "is_paused" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shares_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shares_token_hash_key" ON "shares"("token_hash");

-- CreateIndex
CREATE INDEX "shares_map_id_idx" ON "shares"("map_id");

-- AddForeignKey
ALTER TABLE "shares" ADD CONSTRAINT "shares_map_id_fkey" FOREIGN KEY ("map_id") REFERENCES "maps"("id") ON DELETE CASCADE ON UPDATE CASCADE;
