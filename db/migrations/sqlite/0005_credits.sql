CREATE TABLE `credit_holdings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`credential` text NOT NULL,
	`body` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_holdings_once` ON `credit_holdings` (`person_id`,`credential`);
CREATE TABLE `credit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`completed_on` text NOT NULL,
	`reverses` text,
	`reason` text,
	`origin` text NOT NULL,
	`likeness` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reverses`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_entries_n` ON `credit_entries` (`person_id`,`n`);
CREATE UNIQUE INDEX `credit_entries_reverses` ON `credit_entries` (`reverses`);
CREATE INDEX `credit_entries_likeness` ON `credit_entries` (`person_id`,`likeness`);
CREATE TABLE `credit_activities` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`body` text,
	FOREIGN KEY (`entry_id`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `credit_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`checksum` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `credit_evidence_entry` ON `credit_evidence` (`entry_id`);
CREATE INDEX `credit_evidence_person` ON `credit_evidence` (`person_id`);
CREATE TABLE `credit_audits` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`board` text NOT NULL,
	`cycle_start` text NOT NULL,
	`cycle_end` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`answer_by` text NOT NULL,
	`moves` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_audits_cycle` ON `credit_audits` (`person_id`,`board`,`cycle_start`);
CREATE INDEX `credit_audits_state` ON `credit_audits` (`state`,`opened_at`);
CREATE TABLE `credit_audit_moves` (
	`audit_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`entry_id` text,
	`why` text,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`audit_id`, `n`),
	FOREIGN KEY (`audit_id`) REFERENCES `credit_audits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `credit_audit_moves_entry` ON `credit_audit_moves` (`entry_id`);
CREATE TRIGGER `credit_entries_no_update` BEFORE UPDATE ON `credit_entries` BEGIN SELECT RAISE(ABORT, 'credit_entries is append-only'); END;
CREATE TRIGGER `credit_entries_no_delete` BEFORE DELETE ON `credit_entries` BEGIN SELECT RAISE(ABORT, 'credit_entries is append-only'); END;
CREATE TRIGGER `credit_audit_moves_no_update` BEFORE UPDATE ON `credit_audit_moves` BEGIN SELECT RAISE(ABORT, 'credit_audit_moves is append-only'); END;
CREATE TRIGGER `credit_audit_moves_no_delete` BEFORE DELETE ON `credit_audit_moves` BEGIN SELECT RAISE(ABORT, 'credit_audit_moves is append-only'); END;
