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
CREATE TABLE "search_entries" (
	"n" bigint PRIMARY KEY NOT NULL,
	"id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"url" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"digest" text collate "C" NOT NULL
);
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
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
CREATE UNIQUE INDEX "search_entries_id" ON "search_entries" USING btree ("id");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "audit_trail_no_update" BEFORE UPDATE OR DELETE ON "audit_trail" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_trail_no_truncate" BEFORE TRUNCATE ON "audit_trail" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
