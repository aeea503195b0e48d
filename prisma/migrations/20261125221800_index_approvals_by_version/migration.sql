-- CreateIndex
CREATE INDEX "approvals_version_id_idx" ON "approvals"("version_id");
