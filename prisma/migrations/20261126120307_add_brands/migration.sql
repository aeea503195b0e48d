-- CreateTable
CREATE TABLE "brands" (
    "workspace_id" TEXT NOT NULL,
    "accent" TEXT NOT NULL,
    "palette" TEXT[],
    "face" TEXT,
    "logo_id" TEXT,
    "logo_sha256" TEXT,
    "logo_type" TEXT,
    "logo_bytes" INTEGER,
    "logo_width" INTEGER,
    "logo_height" INTEGER,

    CONSTRAINT "brands_pkey" PRIMARY KEY ("workspace_id")
);

-- AddForeignKey
ALTER TABLE "brands" ADD CONSTRAINT "brands_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;
