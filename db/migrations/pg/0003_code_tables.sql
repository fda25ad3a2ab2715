CREATE TABLE "code_imports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"release" text collate "C" NOT NULL,
	"from_day" text collate "C",
	"to_day" text collate "C",
	"file" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"rows" bigint NOT NULL,
	"ended" bigint NOT NULL,
	"rejects" bigint NOT NULL,
	"rejected" jsonb NOT NULL,
	"digest" text collate "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"at" bigint NOT NULL
);
CREATE TABLE "code_releases" (
	"kind" text collate "C" NOT NULL,
	"release" text collate "C" NOT NULL,
	"import_id" text collate "C" NOT NULL,
	CONSTRAINT "code_releases_kind_release_pk" PRIMARY KEY("kind","release")
);
CREATE TABLE "code_pages" (
	"import_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "code_pages_import_id_n_pk" PRIMARY KEY("import_id","n")
);
ALTER TABLE "code_releases" ADD CONSTRAINT "code_releases_import_id_code_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."code_imports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "code_pages" ADD CONSTRAINT "code_pages_import_id_code_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."code_imports"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "code_imports_release" ON "code_imports" USING btree ("kind","release","at");
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "code_imports_no_update" BEFORE UPDATE OR DELETE ON "code_imports" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "code_imports_no_truncate" BEFORE TRUNCATE ON "code_imports" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
