ALTER TABLE "sandbox_cases" ADD COLUMN "attempt_id" text collate "C";
ALTER TABLE "sandbox_cases" ADD COLUMN "place" bigint;
ALTER TABLE "sandbox_cases" ADD COLUMN "counted" jsonb;
CREATE UNIQUE INDEX "sandbox_cases_task" ON "sandbox_cases" USING btree ("attempt_id","place");
