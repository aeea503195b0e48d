-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('approve', 'changes');

-- CreateTable
CREATE TABLE "approvals" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "version_id" TEXT,
    "revision" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "asked_by_id" TEXT,
    "asked_by_name" TEXT NOT NULL,
    "people" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_answers" (
    "approval_id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "is_guest" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "verdict" "verdict" NOT NULL,
    "note" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_answers_pkey" PRIMARY KEY ("approval_id","actor_id")
);

-- CreateIndex
CREATE INDEX "approvals_map_id_created_at_idx" ON "approvals"("map_id", "created_at");

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_map_id_fkey" FOREIGN KEY ("map_id") REFERENCES "maps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_answers" ADD CONSTRAINT "approval_answers_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approvals"("id") ON DELETE CASCADE ON UPDATE CASCADE;
