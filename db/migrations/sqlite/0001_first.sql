CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`password_hash` text,
	`roles` text NOT NULL,
	`zone` text NOT NULL,
	`theme` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);
CREATE INDEX `people_order` ON `people` (`sort_key`,`id`);
CREATE TABLE `accommodations` (
	`person_id` text PRIMARY KEY NOT NULL,
	`multiplier` integer NOT NULL,
	`break_minutes` integer NOT NULL,
	`larger_text` integer NOT NULL,
	`reason` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);
CREATE INDEX `sessions_seen` ON `sessions` (`last_seen_at`);
CREATE TABLE `password_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE UNIQUE INDEX `password_resets_token` ON `password_resets` (`token_hash`);
CREATE INDEX `password_resets_person` ON `password_resets` (`person_id`);
CREATE INDEX `password_resets_made` ON `password_resets` (`created_at`);
CREATE TABLE `turns` (
	`bucket` text PRIMARY KEY NOT NULL,
	`empty_at` integer NOT NULL
) STRICT;
CREATE INDEX `turns_empty` ON `turns` (`empty_at`);
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer,
	`tries` integer NOT NULL,
	`failure` text,
	`sent_at` integer
) STRICT;
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);
CREATE TABLE `audit_trail` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text,
	`detail` text NOT NULL
) STRICT;
CREATE INDEX `audit_trail_actor` ON `audit_trail` (`actor_id`);
CREATE INDEX `audit_trail_subject` ON `audit_trail` (`subject_kind`,`subject_id`);
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`previous_id` text,
	`body` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`previous_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `revisions_of` ON `revisions` (`kind`,`key`);
CREATE TABLE `catalogue_items` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`section` text NOT NULL,
	`objective` text NOT NULL,
	`type` text NOT NULL,
	`difficulty` real NOT NULL,
	`parts` text NOT NULL,
	`enemies` text NOT NULL,
	`signature` text NOT NULL,
	`status` text NOT NULL,
	`file` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `catalogue_items_section` ON `catalogue_items` (`section`,`id`);
CREATE TABLE `catalogue_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`section` text NOT NULL,
	`slug` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`minutes` integer NOT NULL,
	`words` integer NOT NULL,
	`code_year` text NOT NULL,
	`objectives` text NOT NULL,
	`source_hash` text NOT NULL,
	`status` text NOT NULL,
	`file` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `catalogue_lessons_address` ON `catalogue_lessons` (`section`,`slug`);
CREATE TABLE `catalogue_documents` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`revision_id` text NOT NULL,
	`status` text NOT NULL,
	`file` text NOT NULL,
	PRIMARY KEY(`kind`, `key`),
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `catalogue_terms` (
	`lesson_id` text NOT NULL,
	`anchor` text NOT NULL,
	`name` text NOT NULL,
	`means` text NOT NULL,
	`sort_key` text NOT NULL,
	PRIMARY KEY(`lesson_id`, `anchor`),
	FOREIGN KEY (`lesson_id`) REFERENCES `catalogue_lessons`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `catalogue_terms_order` ON `catalogue_terms` (`sort_key`,`lesson_id`);
CREATE TABLE `publications` (
	`n` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`tree_hash` text NOT NULL,
	`added` integer NOT NULL,
	`revised` integer NOT NULL,
	`retired` integer NOT NULL,
	`faults` text NOT NULL
) STRICT;
CREATE TABLE `exam_blueprints` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`mode` text NOT NULL,
	`state` text NOT NULL,
	`exam` text NOT NULL,
	`title` text NOT NULL,
	`questions` integer NOT NULL,
	`started_at` integer NOT NULL,
	`limit_ms` integer,
	`deadline_at` integer,
	`arrival_grace_ms` integer NOT NULL,
	`due_at` integer,
	`time` text,
	`paused_at` integer,
	`paused_until` integer,
	`frozen` text NOT NULL,
	`open_key` text,
	`genesis` text NOT NULL,
	`shape` text NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`result` text,
	`corrected` text,
	`unseen` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `attempts_open` ON `attempts` (`open_key`);
CREATE INDEX `attempts_due` ON `attempts` (`due_at`);
CREATE INDEX `attempts_person` ON `attempts` (`person_id`,`started_at`);
CREATE TABLE `attempt_forms` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`rules` text,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `attempt_log` (
	`attempt_id` text NOT NULL,
	`n` integer NOT NULL,
	`client` text NOT NULL,
	`last_seq` integer NOT NULL,
	`total` integer NOT NULL,
	`at` integer NOT NULL,
	`hash` text NOT NULL,
	`events` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `n`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `item_uses` (
	`attempt_id` text NOT NULL,
	`n` integer NOT NULL,
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`part` text NOT NULL,
	`revision` text NOT NULL,
	`pretest` integer NOT NULL,
	`section` text NOT NULL,
	`objective` text NOT NULL,
	`shown_at` integer NOT NULL,
	`outcome` text,
	`points` real,
	`decided_at` integer,
	PRIMARY KEY(`attempt_id`, `n`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `item_uses_person` ON `item_uses` (`person_id`,`item`,`shown_at`);
CREATE INDEX `item_uses_item` ON `item_uses` (`item`,`attempt_id`);
CREATE TABLE `item_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`place` integer NOT NULL,
	`item` text NOT NULL,
	`part` text NOT NULL,
	`revision_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`reported_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`open_key` text,
	`decision` text,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `item_reports_open` ON `item_reports` (`open_key`);
CREATE INDEX `item_reports_person` ON `item_reports` (`person_id`,`reported_at`);
CREATE INDEX `item_reports_item` ON `item_reports` (`item`,`part`);
CREATE INDEX `item_reports_when` ON `item_reports` (`reported_at`);
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`item` text NOT NULL,
	`part` text,
	`kind` text NOT NULL,
	`revisions` text NOT NULL,
	`to_revision` text,
	`reason` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`to_revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `corrections_item` ON `corrections` (`item`);
CREATE TABLE `rescores` (
	`attempt_id` text NOT NULL,
	`n` integer NOT NULL,
	`correction_id` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`changed` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `n`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `rescores_once` ON `rescores` (`correction_id`,`attempt_id`);
CREATE TABLE `search_entries` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`body` text NOT NULL,
	`digest` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `search_entries_id` ON `search_entries` (`id`);
CREATE TABLE `lesson_marks` (
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`first_opened_at` integer NOT NULL,
	`last_opened_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`person_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TRIGGER `audit_trail_no_update` BEFORE UPDATE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
CREATE TRIGGER `audit_trail_no_delete` BEFORE DELETE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
CREATE TRIGGER `revisions_no_update` BEFORE UPDATE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;
CREATE TRIGGER `revisions_no_delete` BEFORE DELETE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;
CREATE TRIGGER `publications_no_update` BEFORE UPDATE ON `publications` BEGIN SELECT RAISE(ABORT, 'publications is append-only'); END;
CREATE TRIGGER `publications_no_delete` BEFORE DELETE ON `publications` BEGIN SELECT RAISE(ABORT, 'publications is append-only'); END;
CREATE TRIGGER `attempt_forms_no_update` BEFORE UPDATE ON `attempt_forms` BEGIN SELECT RAISE(ABORT, 'attempt_forms is append-only'); END;
CREATE TRIGGER `attempt_forms_no_delete` BEFORE DELETE ON `attempt_forms` BEGIN SELECT RAISE(ABORT, 'attempt_forms is append-only'); END;
CREATE TRIGGER `attempt_log_no_update` BEFORE UPDATE ON `attempt_log` BEGIN SELECT RAISE(ABORT, 'attempt_log is append-only'); END;
CREATE TRIGGER `attempt_log_no_delete` BEFORE DELETE ON `attempt_log` BEGIN SELECT RAISE(ABORT, 'attempt_log is append-only'); END;
CREATE TRIGGER `corrections_no_update` BEFORE UPDATE ON `corrections` BEGIN SELECT RAISE(ABORT, 'corrections is append-only'); END;
CREATE TRIGGER `corrections_no_delete` BEFORE DELETE ON `corrections` BEGIN SELECT RAISE(ABORT, 'corrections is append-only'); END;
CREATE TRIGGER `rescores_no_update` BEFORE UPDATE ON `rescores` BEGIN SELECT RAISE(ABORT, 'rescores is append-only'); END;
CREATE TRIGGER `rescores_no_delete` BEFORE DELETE ON `rescores` BEGIN SELECT RAISE(ABORT, 'rescores is append-only'); END;
