CREATE TABLE `scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` text NOT NULL,
	`position` integer NOT NULL,
	`published_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
CREATE TABLE `scenario_revisions` (
	`hash` text PRIMARY KEY NOT NULL,
	`scenario` text NOT NULL,
	`body` text NOT NULL,
	`chart` text NOT NULL
) STRICT;
CREATE TABLE `sandbox_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`scenario` text NOT NULL,
	`revision` text NOT NULL,
	`mode` text NOT NULL,
	`seed` text NOT NULL,
	`started_at` integer NOT NULL,
	`last_move_at` integer NOT NULL,
	`moves` integer NOT NULL,
	`branched_from` text,
	`branched_at` integer,
	`closed_at` integer,
	`score` real,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `scenario_revisions`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `sandbox_cases_person` ON `sandbox_cases` (`person_id`,`last_move_at`);
CREATE TABLE `sandbox_moves` (
	`case_id` text NOT NULL,
	`n` integer NOT NULL,
	`at` integer NOT NULL,
	`move` text NOT NULL,
	PRIMARY KEY(`case_id`, `n`),
	FOREIGN KEY (`case_id`) REFERENCES `sandbox_cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `sandbox_overrides` (
	`case_id` text NOT NULL,
	`n` integer NOT NULL,
	`check_id` text NOT NULL,
	`before` real NOT NULL,
	`share` real NOT NULL,
	`why` text NOT NULL,
	`by_person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `n`),
	FOREIGN KEY (`case_id`) REFERENCES `sandbox_cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TRIGGER `scenario_revisions_no_update` BEFORE UPDATE ON `scenario_revisions` BEGIN SELECT RAISE(ABORT, 'scenario_revisions is append-only'); END;
CREATE TRIGGER `scenario_revisions_no_delete` BEFORE DELETE ON `scenario_revisions` BEGIN SELECT RAISE(ABORT, 'scenario_revisions is append-only'); END;
CREATE TRIGGER `sandbox_moves_no_update` BEFORE UPDATE ON `sandbox_moves` BEGIN SELECT RAISE(ABORT, 'sandbox_moves is append-only'); END;
CREATE TRIGGER `sandbox_moves_no_delete` BEFORE DELETE ON `sandbox_moves` BEGIN SELECT RAISE(ABORT, 'sandbox_moves is append-only'); END;
CREATE TRIGGER `sandbox_overrides_no_update` BEFORE UPDATE ON `sandbox_overrides` BEGIN SELECT RAISE(ABORT, 'sandbox_overrides is append-only'); END;
CREATE TRIGGER `sandbox_overrides_no_delete` BEFORE DELETE ON `sandbox_overrides` BEGIN SELECT RAISE(ABORT, 'sandbox_overrides is append-only'); END;
