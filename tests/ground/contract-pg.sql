CREATE TABLE "ground_things" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"kind" text collate "C",
	"amount" bigint NOT NULL,
	"weight" double precision,
	"open" boolean,
	"at" bigint,
	"day" text collate "C",
	"detail" jsonb,
	"bytes" "bytea"
);

CREATE TABLE "ground_parts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"thing_id" text collate "C" NOT NULL,
	"made_from" text collate "C"
);

CREATE TABLE "ground_marks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"note" text collate "C" NOT NULL
);

ALTER TABLE "ground_parts" ADD CONSTRAINT "ground_parts_thing_id_ground_things_id_fk" FOREIGN KEY ("thing_id") REFERENCES "public"."ground_things"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "ground_parts" ADD CONSTRAINT "ground_parts_made_from_ground_parts_id_fk" FOREIGN KEY ("made_from") REFERENCES "public"."ground_parts"("id") ON DELETE no action ON UPDATE no action;

CREATE UNIQUE INDEX "ground_things_name" ON "ground_things" USING btree ("name");

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$

CREATE TRIGGER "ground_marks_no_update" BEFORE UPDATE OR DELETE ON "ground_marks" FOR EACH ROW EXECUTE FUNCTION refuse_change()

CREATE TRIGGER "ground_marks_no_truncate" BEFORE TRUNCATE ON "ground_marks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
