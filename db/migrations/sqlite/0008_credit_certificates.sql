CREATE TABLE `credit_accreditations` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`revision` text,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
CREATE TABLE `credit_completions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`revision` text NOT NULL,
	`percent` real,
	`completed_on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `credit_completions_person` ON `credit_completions` (`person_id`,`kind`,`subject_id`);
CREATE TABLE `credit_certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`accreditation_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`status_index` integer NOT NULL,
	`body` text NOT NULL,
	`issued_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_why` text,
	`revoked_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_certificates_once` ON `credit_certificates` (`person_id`,`accreditation_id`);
CREATE UNIQUE INDEX `credit_certificates_status` ON `credit_certificates` (`status_index`);
CREATE INDEX `credit_certificates_revoked` ON `credit_certificates` (`revoked_at`);
CREATE TABLE `credit_copies` (
	`certificate_id` text NOT NULL,
	`n` integer NOT NULL,
	`code` text NOT NULL,
	`issued_at` integer NOT NULL,
	PRIMARY KEY(`certificate_id`, `n`),
	FOREIGN KEY (`certificate_id`) REFERENCES `credit_certificates`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_copies_code` ON `credit_copies` (`code`);
CREATE TABLE `credit_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`private_key` text,
	`kept` text NOT NULL,
	`made_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
CREATE TABLE `post_test_answers` (
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`round` integer NOT NULL,
	`item` text NOT NULL,
	`revision` text NOT NULL,
	`points` real NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `lesson_id`, `round`, `item`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TRIGGER `credit_completions_no_update` BEFORE UPDATE ON `credit_completions` BEGIN SELECT RAISE(ABORT, 'credit_completions is append-only'); END;
CREATE TRIGGER `credit_completions_no_delete` BEFORE DELETE ON `credit_completions` BEGIN SELECT RAISE(ABORT, 'credit_completions is append-only'); END;
CREATE TRIGGER `credit_copies_no_update` BEFORE UPDATE ON `credit_copies` BEGIN SELECT RAISE(ABORT, 'credit_copies is append-only'); END;
CREATE TRIGGER `credit_copies_no_delete` BEFORE DELETE ON `credit_copies` BEGIN SELECT RAISE(ABORT, 'credit_copies is append-only'); END;
