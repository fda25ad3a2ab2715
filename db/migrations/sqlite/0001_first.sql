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
CREATE TRIGGER `audit_trail_no_update` BEFORE UPDATE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
CREATE TRIGGER `audit_trail_no_delete` BEFORE DELETE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
