CREATE TABLE "scenarios" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"revision" text collate "C" NOT NULL,
	"position" bigint NOT NULL,
	"published_at" bigint NOT NULL,
	"retired_at" bigint
);
CREATE TABLE "scenario_revisions" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"scenario" text collate "C" NOT NULL,
	"body" jsonb NOT NULL,
	"chart" jsonb NOT NULL
);
CREATE TABLE "sandbox_cases" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"scenario" text collate "C" NOT NULL,
	"revision" text collate "C" NOT NULL,
	"mode" text collate "C" NOT NULL,
	"seed" text collate "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"last_move_at" bigint NOT NULL,
	"moves" bigint NOT NULL,
	"branched_from" text collate "C",
	"branched_at" bigint,
	"closed_at" bigint,
	"score" double precision
);
CREATE TABLE "sandbox_moves" (
	"case_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"at" bigint NOT NULL,
	"move" jsonb NOT NULL,
	CONSTRAINT "sandbox_moves_case_id_n_pk" PRIMARY KEY("case_id","n")
);
CREATE TABLE "sandbox_overrides" (
	"case_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"check_id" text collate "C" NOT NULL,
	"before" double precision NOT NULL,
	"share" double precision NOT NULL,
	"why" text collate "C" NOT NULL,
	"by_person" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "sandbox_overrides_case_id_n_pk" PRIMARY KEY("case_id","n")
);
ALTER TABLE "sandbox_cases" ADD CONSTRAINT "sandbox_cases_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sandbox_cases" ADD CONSTRAINT "sandbox_cases_revision_scenario_revisions_hash_fk" FOREIGN KEY ("revision") REFERENCES "public"."scenario_revisions"("hash") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sandbox_moves" ADD CONSTRAINT "sandbox_moves_case_id_sandbox_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sandbox_cases"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sandbox_overrides" ADD CONSTRAINT "sandbox_overrides_case_id_sandbox_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."sandbox_cases"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sandbox_overrides" ADD CONSTRAINT "sandbox_overrides_by_person_people_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "sandbox_cases_person" ON "sandbox_cases" USING btree ("person_id","last_move_at");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "scenario_revisions_no_update" BEFORE UPDATE OR DELETE ON "scenario_revisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "scenario_revisions_no_truncate" BEFORE TRUNCATE ON "scenario_revisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "sandbox_moves_no_update" BEFORE UPDATE OR DELETE ON "sandbox_moves" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "sandbox_moves_no_truncate" BEFORE TRUNCATE ON "sandbox_moves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "sandbox_overrides_no_update" BEFORE UPDATE OR DELETE ON "sandbox_overrides" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "sandbox_overrides_no_truncate" BEFORE TRUNCATE ON "sandbox_overrides" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
