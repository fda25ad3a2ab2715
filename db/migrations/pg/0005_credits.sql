CREATE TABLE "credit_holdings" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"credential" text collate "C" NOT NULL,
	"body" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"ended_at" bigint
);
CREATE TABLE "credit_entries" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"completed_on" text collate "C" NOT NULL,
	"reverses" text collate "C",
	"reason" text collate "C",
	"origin" text collate "C" NOT NULL,
	"likeness" text collate "C" NOT NULL,
	"at" bigint NOT NULL
);
CREATE TABLE "credit_activities" (
	"entry_id" text collate "C" PRIMARY KEY NOT NULL,
	"body" jsonb
);
CREATE TABLE "credit_evidence" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"entry_id" text collate "C" NOT NULL,
	"checksum" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"size" bigint NOT NULL,
	"name" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"removed_at" bigint
);
CREATE TABLE "credit_audits" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"board" text collate "C" NOT NULL,
	"cycle_start" text collate "C" NOT NULL,
	"cycle_end" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"opened_at" bigint NOT NULL,
	"answer_by" text collate "C" NOT NULL,
	"moves" bigint NOT NULL,
	"closed_at" bigint
);
CREATE TABLE "credit_audit_moves" (
	"audit_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"entry_id" text collate "C",
	"why" text collate "C",
	"by_person" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "credit_audit_moves_audit_id_n_pk" PRIMARY KEY("audit_id","n")
);
ALTER TABLE "credit_holdings" ADD CONSTRAINT "credit_holdings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_reverses_credit_entries_id_fk" FOREIGN KEY ("reverses") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_activities" ADD CONSTRAINT "credit_activities_entry_id_credit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_evidence" ADD CONSTRAINT "credit_evidence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_evidence" ADD CONSTRAINT "credit_evidence_entry_id_credit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_audits" ADD CONSTRAINT "credit_audits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_audit_moves" ADD CONSTRAINT "credit_audit_moves_audit_id_credit_audits_id_fk" FOREIGN KEY ("audit_id") REFERENCES "public"."credit_audits"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_audit_moves" ADD CONSTRAINT "credit_audit_moves_entry_id_credit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_audit_moves" ADD CONSTRAINT "credit_audit_moves_by_person_people_id_fk" FOREIGN KEY ("by_person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "credit_holdings_once" ON "credit_holdings" USING btree ("person_id","credential");
CREATE UNIQUE INDEX "credit_entries_n" ON "credit_entries" USING btree ("person_id","n");
CREATE UNIQUE INDEX "credit_entries_reverses" ON "credit_entries" USING btree ("reverses");
CREATE INDEX "credit_entries_likeness" ON "credit_entries" USING btree ("person_id","likeness");
CREATE INDEX "credit_evidence_entry" ON "credit_evidence" USING btree ("entry_id");
CREATE INDEX "credit_evidence_person" ON "credit_evidence" USING btree ("person_id");
CREATE UNIQUE INDEX "credit_audits_cycle" ON "credit_audits" USING btree ("person_id","board","cycle_start");
CREATE INDEX "credit_audits_state" ON "credit_audits" USING btree ("state","opened_at");
CREATE INDEX "credit_audit_moves_entry" ON "credit_audit_moves" USING btree ("entry_id");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_entries_no_update" BEFORE UPDATE OR DELETE ON "credit_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "credit_entries_no_truncate" BEFORE TRUNCATE ON "credit_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_audit_moves_no_update" BEFORE UPDATE OR DELETE ON "credit_audit_moves" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "credit_audit_moves_no_truncate" BEFORE TRUNCATE ON "credit_audit_moves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
