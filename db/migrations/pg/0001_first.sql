CREATE TABLE "people" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	"password_hash" text collate "C",
	"roles" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"theme" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL
);
CREATE TABLE "accommodations" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"multiplier" bigint NOT NULL,
	"break_minutes" bigint NOT NULL,
	"larger_text" boolean NOT NULL,
	"reason" text collate "C" NOT NULL,
	"updated_at" bigint NOT NULL
);
CREATE TABLE "sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"device" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL
);
CREATE TABLE "password_resets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL
);
CREATE TABLE "turns" (
	"bucket" text collate "C" PRIMARY KEY NOT NULL,
	"empty_at" bigint NOT NULL
);
CREATE TABLE "outbox" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"recipient" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"due_at" bigint,
	"tries" bigint NOT NULL,
	"failure" text collate "C",
	"sent_at" bigint
);
CREATE TABLE "audit_trail" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text collate "C",
	"verb" text collate "C" NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C",
	"detail" jsonb NOT NULL
);
CREATE TABLE "revisions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"previous_id" text collate "C",
	"body" text collate "C" NOT NULL,
	"made_at" bigint NOT NULL
);
CREATE TABLE "catalogue_items" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"revision_id" text collate "C" NOT NULL,
	"section" text collate "C" NOT NULL,
	"objective" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"difficulty" double precision NOT NULL,
	"parts" jsonb NOT NULL,
	"enemies" jsonb NOT NULL,
	"signature" jsonb NOT NULL,
	"status" text collate "C" NOT NULL,
	"file" text collate "C" NOT NULL
);
CREATE TABLE "catalogue_lessons" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"revision_id" text collate "C" NOT NULL,
	"section" text collate "C" NOT NULL,
	"slug" text collate "C" NOT NULL,
	"position" bigint NOT NULL,
	"title" text collate "C" NOT NULL,
	"summary" text collate "C" NOT NULL,
	"minutes" bigint NOT NULL,
	"words" bigint NOT NULL,
	"code_year" text collate "C" NOT NULL,
	"objectives" jsonb NOT NULL,
	"source_hash" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"file" text collate "C" NOT NULL
);
CREATE TABLE "catalogue_documents" (
	"kind" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"revision_id" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"file" text collate "C" NOT NULL,
	CONSTRAINT "catalogue_documents_kind_key_pk" PRIMARY KEY("kind","key")
);
CREATE TABLE "catalogue_terms" (
	"lesson_id" text collate "C" NOT NULL,
	"anchor" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"means" text collate "C" NOT NULL,
	"sort_key" text collate "C" NOT NULL,
	CONSTRAINT "catalogue_terms_lesson_id_anchor_pk" PRIMARY KEY("lesson_id","anchor")
);
CREATE TABLE "publications" (
	"n" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"tree_hash" text collate "C" NOT NULL,
	"added" bigint NOT NULL,
	"revised" bigint NOT NULL,
	"retired" bigint NOT NULL,
	"faults" jsonb NOT NULL
);
CREATE TABLE "exam_blueprints" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"hash" text collate "C" NOT NULL,
	"position" bigint NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" bigint NOT NULL,
	"retired_at" bigint
);
CREATE TABLE "attempts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"mode" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"exam" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"questions" bigint NOT NULL,
	"started_at" bigint NOT NULL,
	"limit_ms" bigint,
	"deadline_at" bigint,
	"arrival_grace_ms" bigint NOT NULL,
	"due_at" bigint,
	"time" jsonb,
	"paused_at" bigint,
	"paused_until" bigint,
	"frozen" text collate "C" NOT NULL,
	"open_key" text collate "C",
	"genesis" text collate "C" NOT NULL,
	"shape" text collate "C" NOT NULL,
	"closed_at" bigint,
	"closed_by" text collate "C",
	"result" jsonb,
	"corrected" jsonb,
	"unseen" boolean NOT NULL
);
CREATE TABLE "attempt_forms" (
	"attempt_id" text collate "C" PRIMARY KEY NOT NULL,
	"form" text collate "C" NOT NULL,
	"rules" jsonb
);
CREATE TABLE "attempt_log" (
	"attempt_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"client" text collate "C" NOT NULL,
	"last_seq" bigint NOT NULL,
	"total" bigint NOT NULL,
	"at" bigint NOT NULL,
	"hash" text collate "C" NOT NULL,
	"events" text collate "C" NOT NULL,
	CONSTRAINT "attempt_log_attempt_id_n_pk" PRIMARY KEY("attempt_id","n")
);
CREATE TABLE "item_uses" (
	"attempt_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"item" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"revision" text collate "C" NOT NULL,
	"pretest" boolean NOT NULL,
	"section" text collate "C" NOT NULL,
	"objective" text collate "C" NOT NULL,
	"shown_at" bigint NOT NULL,
	"outcome" text collate "C",
	"points" double precision,
	"decided_at" bigint,
	CONSTRAINT "item_uses_attempt_id_n_pk" PRIMARY KEY("attempt_id","n")
);
CREATE TABLE "item_reports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"attempt_id" text collate "C" NOT NULL,
	"place" bigint NOT NULL,
	"item" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"revision_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"reported_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"open_key" text collate "C",
	"decision" text collate "C",
	"answer" text collate "C",
	"answered_by" text collate "C",
	"answered_at" bigint
);
CREATE TABLE "corrections" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"item" text collate "C" NOT NULL,
	"part" text collate "C",
	"kind" text collate "C" NOT NULL,
	"revisions" jsonb NOT NULL,
	"to_revision" text collate "C",
	"reason" text collate "C" NOT NULL,
	"by_id" text collate "C",
	"at" bigint NOT NULL
);
CREATE TABLE "rescores" (
	"attempt_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"correction_id" text collate "C" NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"changed" boolean NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "rescores_attempt_id_n_pk" PRIMARY KEY("attempt_id","n")
);
CREATE TABLE "search_entries" (
	"n" bigint PRIMARY KEY NOT NULL,
	"id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"url" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"digest" text collate "C" NOT NULL
);
CREATE TABLE "lesson_marks" (
	"person_id" text collate "C" NOT NULL,
	"lesson_id" text collate "C" NOT NULL,
	"first_opened_at" bigint NOT NULL,
	"last_opened_at" bigint NOT NULL,
	"done_at" bigint,
	CONSTRAINT "lesson_marks_person_id_lesson_id_pk" PRIMARY KEY("person_id","lesson_id")
);
ALTER TABLE "accommodations" ADD CONSTRAINT "accommodations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_previous_id_revisions_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalogue_items" ADD CONSTRAINT "catalogue_items_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalogue_lessons" ADD CONSTRAINT "catalogue_lessons_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalogue_documents" ADD CONSTRAINT "catalogue_documents_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "catalogue_terms" ADD CONSTRAINT "catalogue_terms_lesson_id_catalogue_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."catalogue_lessons"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "attempt_forms" ADD CONSTRAINT "attempt_forms_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "attempt_log" ADD CONSTRAINT "attempt_log_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "item_uses" ADD CONSTRAINT "item_uses_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "item_uses" ADD CONSTRAINT "item_uses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "item_reports" ADD CONSTRAINT "item_reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "item_reports" ADD CONSTRAINT "item_reports_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "item_reports" ADD CONSTRAINT "item_reports_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "item_reports" ADD CONSTRAINT "item_reports_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_to_revision_revisions_id_fk" FOREIGN KEY ("to_revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rescores" ADD CONSTRAINT "rescores_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rescores" ADD CONSTRAINT "rescores_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "lesson_marks" ADD CONSTRAINT "lesson_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");
CREATE INDEX "people_order" ON "people" USING btree ("sort_key","id");
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");
CREATE INDEX "sessions_seen" ON "sessions" USING btree ("last_seen_at");
CREATE UNIQUE INDEX "password_resets_token" ON "password_resets" USING btree ("token_hash");
CREATE INDEX "password_resets_person" ON "password_resets" USING btree ("person_id");
CREATE INDEX "password_resets_made" ON "password_resets" USING btree ("created_at");
CREATE INDEX "turns_empty" ON "turns" USING btree ("empty_at");
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at");
CREATE INDEX "audit_trail_actor" ON "audit_trail" USING btree ("actor_id");
CREATE INDEX "audit_trail_subject" ON "audit_trail" USING btree ("subject_kind","subject_id");
CREATE INDEX "revisions_of" ON "revisions" USING btree ("kind","key");
CREATE INDEX "catalogue_items_section" ON "catalogue_items" USING btree ("section","id");
CREATE INDEX "catalogue_lessons_address" ON "catalogue_lessons" USING btree ("section","slug");
CREATE INDEX "catalogue_terms_order" ON "catalogue_terms" USING btree ("sort_key","lesson_id");
CREATE UNIQUE INDEX "attempts_open" ON "attempts" USING btree ("open_key");
CREATE INDEX "attempts_due" ON "attempts" USING btree ("due_at");
CREATE INDEX "attempts_person" ON "attempts" USING btree ("person_id","started_at");
CREATE INDEX "item_uses_person" ON "item_uses" USING btree ("person_id","item","shown_at");
CREATE INDEX "item_uses_item" ON "item_uses" USING btree ("item","attempt_id");
CREATE UNIQUE INDEX "item_reports_open" ON "item_reports" USING btree ("open_key");
CREATE INDEX "item_reports_person" ON "item_reports" USING btree ("person_id","reported_at");
CREATE INDEX "item_reports_item" ON "item_reports" USING btree ("item","part");
CREATE INDEX "item_reports_when" ON "item_reports" USING btree ("reported_at");
CREATE INDEX "corrections_item" ON "corrections" USING btree ("item");
CREATE UNIQUE INDEX "rescores_once" ON "rescores" USING btree ("correction_id","attempt_id");
CREATE UNIQUE INDEX "search_entries_id" ON "search_entries" USING btree ("id");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "audit_trail_no_update" BEFORE UPDATE OR DELETE ON "audit_trail" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_trail_no_truncate" BEFORE TRUNCATE ON "audit_trail" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "revisions_no_update" BEFORE UPDATE OR DELETE ON "revisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "revisions_no_truncate" BEFORE TRUNCATE ON "revisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "publications_no_update" BEFORE UPDATE OR DELETE ON "publications" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "publications_no_truncate" BEFORE TRUNCATE ON "publications" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "attempt_forms_no_update" BEFORE UPDATE OR DELETE ON "attempt_forms" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "attempt_forms_no_truncate" BEFORE TRUNCATE ON "attempt_forms" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "attempt_log_no_update" BEFORE UPDATE OR DELETE ON "attempt_log" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "attempt_log_no_truncate" BEFORE TRUNCATE ON "attempt_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "corrections_no_update" BEFORE UPDATE OR DELETE ON "corrections" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "corrections_no_truncate" BEFORE TRUNCATE ON "corrections" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "rescores_no_update" BEFORE UPDATE OR DELETE ON "rescores" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "rescores_no_truncate" BEFORE TRUNCATE ON "rescores" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
