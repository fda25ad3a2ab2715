CREATE TABLE "credit_entry_keys" (
	"entry_id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"once_key" text collate "C" NOT NULL,
	"corrects" text collate "C"
);
CREATE TABLE "credit_choices" (
	"entry_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"cycle" text collate "C",
	"at" bigint NOT NULL,
	CONSTRAINT "credit_choices_entry_id_n_pk" PRIMARY KEY("entry_id","n")
);
ALTER TABLE "credit_entry_keys" ADD CONSTRAINT "credit_entry_keys_entry_id_credit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_entry_keys" ADD CONSTRAINT "credit_entry_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_entry_keys" ADD CONSTRAINT "credit_entry_keys_corrects_credit_entries_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_choices" ADD CONSTRAINT "credit_choices_entry_id_credit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "credit_entry_keys_once" ON "credit_entry_keys" USING btree ("person_id","once_key");
CREATE INDEX "credit_entry_keys_corrects" ON "credit_entry_keys" USING btree ("corrects");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_entry_keys_no_update" BEFORE UPDATE OR DELETE ON "credit_entry_keys" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "credit_entry_keys_no_truncate" BEFORE TRUNCATE ON "credit_entry_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_choices_no_update" BEFORE UPDATE OR DELETE ON "credit_choices" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "credit_choices_no_truncate" BEFORE TRUNCATE ON "credit_choices" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
