-- CreateTable
CREATE TABLE "maps" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "state_revision" INTEGER NOT NULL DEFAULT 1,
    "schema_version" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "maps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "map_updates" (
    "map_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "update" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "map_updates_pkey" PRIMARY KEY ("map_id","revision")
);

-- CreateTable
CREATE TABLE "map_clients" (
    "map_id" TEXT NOT NULL,
    "client_id" BIGINT NOT NULL,
    "actor_id" TEXT NOT NULL,

    CONSTRAINT "map_clients_pkey" PRIMARY KEY ("map_id","client_id")
);

-- CreateIndex
CREATE INDEX "maps_deleted_at_idx" ON "maps"("deleted_at");

-- AddForeignKey
ALTER TABLE "map_updates" ADD CONSTRAINT "map_updates_map_id_fkey" FOREIGN KEY ("map_id") REFERENCES "maps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "map_clients" ADD CONSTRAINT "map_clients_map_id_fkey" FOREIGN KEY ("map_id") REFERENCES "maps"("id") ON DELETE CASCADE ON UPDATE CASCADE;
