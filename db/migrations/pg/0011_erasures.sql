CREATE TABLE "erasures" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"asked_at" bigint NOT NULL,
	"ground" text collate "C",
	"received_on" text collate "C",
	"letter_to" text collate "C",
	"done_at" bigint,
	"settled_at" bigint
);
ALTER TABLE "people" ADD COLUMN "erased_at" bigint;
ALTER TABLE "outbox" ADD COLUMN "is_last" boolean;
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "erasures_settled" ON "erasures" USING btree ("settled_at");
DROP TRIGGER IF EXISTS "audit_trail_no_update" ON "audit_trail";
DROP TRIGGER IF EXISTS "audit_trail_no_truncate" ON "audit_trail";
DROP TRIGGER IF EXISTS "attempt_log_no_update" ON "attempt_log";
DROP TRIGGER IF EXISTS "attempt_log_no_truncate" ON "attempt_log";
DROP TRIGGER IF EXISTS "credit_entries_no_update" ON "credit_entries";
DROP TRIGGER IF EXISTS "credit_entries_no_truncate" ON "credit_entries";
DROP TRIGGER IF EXISTS "credit_audit_moves_no_update" ON "credit_audit_moves";
DROP TRIGGER IF EXISTS "credit_audit_moves_no_truncate" ON "credit_audit_moves";
DROP TRIGGER IF EXISTS "sandbox_moves_no_update" ON "sandbox_moves";
DROP TRIGGER IF EXISTS "sandbox_moves_no_truncate" ON "sandbox_moves";
DROP TRIGGER IF EXISTS "sandbox_overrides_no_update" ON "sandbox_overrides";
DROP TRIGGER IF EXISTS "sandbox_overrides_no_truncate" ON "sandbox_overrides";
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE OR REPLACE FUNCTION guard_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN (OLD.subject_id, (SELECT person_id FROM attempts WHERE attempts.id = OLD.subject_id), (SELECT person_id FROM credit_entries WHERE credit_entries.id = OLD.subject_id), (SELECT person_id FROM credit_certificates WHERE credit_certificates.id = OLD.subject_id))) AND to_jsonb(NEW) - ARRAY['detail'] = to_jsonb(OLD) - ARRAY['detail'] AND (NEW."detail" IS NOT DISTINCT FROM OLD."detail" OR strpos(NEW."detail"::text, '[erased]') > 0) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "audit_trail_no_update" BEFORE UPDATE OR DELETE ON "audit_trail" FOR EACH ROW EXECUTE FUNCTION guard_audit_trail();
CREATE TRIGGER "audit_trail_no_truncate" BEFORE TRUNCATE ON "audit_trail" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE OR REPLACE FUNCTION guard_attempt_log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM attempts WHERE attempts.id = OLD.attempt_id))) AND to_jsonb(NEW) - ARRAY['events'] = to_jsonb(OLD) - ARRAY['events'] AND (NEW."events" IS NOT DISTINCT FROM OLD."events" OR strpos(NEW."events"::text, '[erased]') > 0) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "attempt_log_no_update" BEFORE UPDATE OR DELETE ON "attempt_log" FOR EACH ROW EXECUTE FUNCTION guard_attempt_log();
CREATE TRIGGER "attempt_log_no_truncate" BEFORE TRUNCATE ON "attempt_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE OR REPLACE FUNCTION guard_credit_entries() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN (OLD.person_id)) AND to_jsonb(NEW) - ARRAY['reason', 'likeness'] = to_jsonb(OLD) - ARRAY['reason', 'likeness'] AND (NEW."reason" IS NOT DISTINCT FROM OLD."reason" OR strpos(NEW."reason"::text, '[erased]') > 0) AND (NEW."likeness" IS NOT DISTINCT FROM OLD."likeness" OR strpos(NEW."likeness"::text, '[erased]') > 0) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_entries_no_update" BEFORE UPDATE OR DELETE ON "credit_entries" FOR EACH ROW EXECUTE FUNCTION guard_credit_entries();
CREATE TRIGGER "credit_entries_no_truncate" BEFORE TRUNCATE ON "credit_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE OR REPLACE FUNCTION guard_credit_audit_moves() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM credit_audits WHERE credit_audits.id = OLD.audit_id))) AND to_jsonb(NEW) - ARRAY['why'] = to_jsonb(OLD) - ARRAY['why'] AND (NEW."why" IS NOT DISTINCT FROM OLD."why" OR strpos(NEW."why"::text, '[erased]') > 0) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "credit_audit_moves_no_update" BEFORE UPDATE OR DELETE ON "credit_audit_moves" FOR EACH ROW EXECUTE FUNCTION guard_credit_audit_moves();
CREATE TRIGGER "credit_audit_moves_no_truncate" BEFORE TRUNCATE ON "credit_audit_moves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE OR REPLACE FUNCTION guard_sandbox_moves() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM sandbox_cases WHERE sandbox_cases.id = OLD.case_id))) THEN RETURN OLD; END IF; RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "sandbox_moves_no_update" BEFORE UPDATE OR DELETE ON "sandbox_moves" FOR EACH ROW EXECUTE FUNCTION guard_sandbox_moves();
CREATE TRIGGER "sandbox_moves_no_truncate" BEFORE TRUNCATE ON "sandbox_moves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE OR REPLACE FUNCTION guard_sandbox_overrides() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM sandbox_cases WHERE sandbox_cases.id = OLD.case_id))) THEN RETURN OLD; END IF; RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$;
CREATE TRIGGER "sandbox_overrides_no_update" BEFORE UPDATE OR DELETE ON "sandbox_overrides" FOR EACH ROW EXECUTE FUNCTION guard_sandbox_overrides();
CREATE TRIGGER "sandbox_overrides_no_truncate" BEFORE TRUNCATE ON "sandbox_overrides" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
