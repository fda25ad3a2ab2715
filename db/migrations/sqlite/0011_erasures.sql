CREATE TABLE `erasures` (
	`person_id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`ground` text,
	`received_on` text,
	`letter_to` text,
	`done_at` integer,
	`settled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `erasures_settled` ON `erasures` (`settled_at`);
ALTER TABLE `people` ADD `erased_at` integer;
ALTER TABLE `outbox` ADD `is_last` integer;
DROP TRIGGER IF EXISTS `audit_trail_no_update`;
DROP TRIGGER IF EXISTS `audit_trail_no_delete`;
DROP TRIGGER IF EXISTS `attempt_log_no_update`;
DROP TRIGGER IF EXISTS `attempt_log_no_delete`;
DROP TRIGGER IF EXISTS `credit_entries_no_update`;
DROP TRIGGER IF EXISTS `credit_entries_no_delete`;
DROP TRIGGER IF EXISTS `credit_audit_moves_no_update`;
DROP TRIGGER IF EXISTS `credit_audit_moves_no_delete`;
DROP TRIGGER IF EXISTS `sandbox_moves_no_update`;
DROP TRIGGER IF EXISTS `sandbox_moves_no_delete`;
DROP TRIGGER IF EXISTS `sandbox_overrides_no_update`;
DROP TRIGGER IF EXISTS `sandbox_overrides_no_delete`;
CREATE TRIGGER `audit_trail_no_update` BEFORE UPDATE ON `audit_trail` WHEN NOT (EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN (OLD.subject_id, (SELECT person_id FROM attempts WHERE attempts.id = OLD.subject_id), (SELECT person_id FROM credit_entries WHERE credit_entries.id = OLD.subject_id), (SELECT person_id FROM credit_certificates WHERE credit_certificates.id = OLD.subject_id))) AND NEW."id" IS OLD."id" AND NEW."at" IS OLD."at" AND NEW."actor_id" IS OLD."actor_id" AND NEW."verb" IS OLD."verb" AND NEW."subject_kind" IS OLD."subject_kind" AND NEW."subject_id" IS OLD."subject_id" AND (NEW."detail" IS OLD."detail" OR instr(NEW."detail", '[erased]') > 0)) BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
CREATE TRIGGER `audit_trail_no_delete` BEFORE DELETE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
CREATE TRIGGER `attempt_log_no_update` BEFORE UPDATE ON `attempt_log` WHEN NOT (EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM attempts WHERE attempts.id = OLD.attempt_id))) AND NEW."attempt_id" IS OLD."attempt_id" AND NEW."n" IS OLD."n" AND NEW."client" IS OLD."client" AND NEW."last_seq" IS OLD."last_seq" AND NEW."total" IS OLD."total" AND NEW."at" IS OLD."at" AND NEW."hash" IS OLD."hash" AND (NEW."events" IS OLD."events" OR instr(NEW."events", '[erased]') > 0)) BEGIN SELECT RAISE(ABORT, 'attempt_log is append-only'); END;
CREATE TRIGGER `attempt_log_no_delete` BEFORE DELETE ON `attempt_log` BEGIN SELECT RAISE(ABORT, 'attempt_log is append-only'); END;
CREATE TRIGGER `credit_entries_no_update` BEFORE UPDATE ON `credit_entries` WHEN NOT (EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN (OLD.person_id)) AND NEW."id" IS OLD."id" AND NEW."person_id" IS OLD."person_id" AND NEW."n" IS OLD."n" AND NEW."kind" IS OLD."kind" AND NEW."completed_on" IS OLD."completed_on" AND NEW."reverses" IS OLD."reverses" AND NEW."origin" IS OLD."origin" AND NEW."at" IS OLD."at" AND (NEW."reason" IS OLD."reason" OR instr(NEW."reason", '[erased]') > 0) AND (NEW."likeness" IS OLD."likeness" OR instr(NEW."likeness", '[erased]') > 0)) BEGIN SELECT RAISE(ABORT, 'credit_entries is append-only'); END;
CREATE TRIGGER `credit_entries_no_delete` BEFORE DELETE ON `credit_entries` BEGIN SELECT RAISE(ABORT, 'credit_entries is append-only'); END;
CREATE TRIGGER `credit_audit_moves_no_update` BEFORE UPDATE ON `credit_audit_moves` WHEN NOT (EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM credit_audits WHERE credit_audits.id = OLD.audit_id))) AND NEW."audit_id" IS OLD."audit_id" AND NEW."n" IS OLD."n" AND NEW."kind" IS OLD."kind" AND NEW."entry_id" IS OLD."entry_id" AND NEW."by_person" IS OLD."by_person" AND NEW."at" IS OLD."at" AND (NEW."why" IS OLD."why" OR instr(NEW."why", '[erased]') > 0)) BEGIN SELECT RAISE(ABORT, 'credit_audit_moves is append-only'); END;
CREATE TRIGGER `credit_audit_moves_no_delete` BEFORE DELETE ON `credit_audit_moves` BEGIN SELECT RAISE(ABORT, 'credit_audit_moves is append-only'); END;
CREATE TRIGGER `sandbox_moves_no_update` BEFORE UPDATE ON `sandbox_moves` BEGIN SELECT RAISE(ABORT, 'sandbox_moves is append-only'); END;
CREATE TRIGGER `sandbox_moves_no_delete` BEFORE DELETE ON `sandbox_moves` WHEN NOT (EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM sandbox_cases WHERE sandbox_cases.id = OLD.case_id)))) BEGIN SELECT RAISE(ABORT, 'sandbox_moves is append-only'); END;
CREATE TRIGGER `sandbox_overrides_no_update` BEFORE UPDATE ON `sandbox_overrides` BEGIN SELECT RAISE(ABORT, 'sandbox_overrides is append-only'); END;
CREATE TRIGGER `sandbox_overrides_no_delete` BEFORE DELETE ON `sandbox_overrides` WHEN NOT (EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN ((SELECT person_id FROM sandbox_cases WHERE sandbox_cases.id = OLD.case_id)))) BEGIN SELECT RAISE(ABORT, 'sandbox_overrides is append-only'); END;
