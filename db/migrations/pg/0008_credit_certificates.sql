CREATE TABLE "credit_accreditations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"hash" text collate "C" NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"revision" text collate "C",
	"body" jsonb NOT NULL,
	"published_at" bigint NOT NULL,
	"retired_at" bigint
);
CREATE TABLE "credit_completions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"revision" text collate "C" NOT NULL,
	"percent" double precision,
	"completed_on" text collate "C" NOT NULL,
	"at" bigint NOT NULL
);
CREATE TABLE "credit_certificates" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"accreditation_id" text collate "C" NOT NULL,
	"entry_id" text collate "C" NOT NULL,
	"status_index" bigint NOT NULL,
	"body" jsonb NOT NULL,
	"issued_at" bigint NOT NULL,
	"revoked_at" bigint,
	"revoked_why" text collate "C",
	"revoked_by" text collate "C"
);
CREATE TABLE "credit_copies" (
	"certificate_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"code" text collate "C" NOT NULL,
	"issued_at" bigint NOT NULL,
	CONSTRAINT "credit_copies_certificate_id_n_pk" PRIMARY KEY("certificate_id","n")
);
CREATE TABLE "credit_keys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"public_key" jsonb NOT NULL,
	"private_key" text collate "C",
	"kept" text collate "C" NOT NULL,
	"made_at" bigint NOT NULL,
	"retired_at" bigint
);
CREATE TABLE "post_test_answers" (
	"person_id" text collate "C" NOT NULL,
	"lesson_id" text collate "C" NOT NULL,
	"round" bigint NOT NULL,
	"item" text collate "C" NOT NULL,
	"revision" text collate "C" NOT NULL,
	"points" double precision NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "post_test_answers_person_id_lesson_id_round_item_pk" PRIMARY KEY("person_id","lesson_id","round","item")
);
ALTER TABLE "credit_completions" ADD CONSTRAINT "credit_completions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_certificates" ADD CONSTRAINT "credit_certificates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_certificates" ADD CONSTRAINT "credit_certificates_entry_id_credit_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."credit_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_certificates" ADD CONSTRAINT "credit_certificates_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_copies" ADD CONSTRAINT "credit_copies_certificate_id_credit_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."credit_certificates"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "post_test_answers" ADD CONSTRAINT "post_test_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "credit_completions_person" ON "credit_completions" USING btree ("person_id","kind","subject_id");
CREATE UNIQUE INDEX "credit_certificates_once" ON "credit_certificates" USING btree ("person_id","accreditation_id");
CREATE UNIQUE INDEX "credit_certificates_status" ON "credit_certificates" USING btree ("status_index");
CREATE INDEX "credit_certificates_revoked" ON "credit_certificates" USING btree ("revoked_at");
CREATE UNIQUE INDEX "credit_copies_code" ON "credit_copies" USING btree ("code");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_completions_no_update" BEFORE UPDATE OR DELETE ON "credit_completions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "credit_completions_no_truncate" BEFORE TRUNCATE ON "credit_completions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_copies_no_update" BEFORE UPDATE OR DELETE ON "credit_copies" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "credit_copies_no_truncate" BEFORE TRUNCATE ON "credit_copies" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
