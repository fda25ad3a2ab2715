CREATE TABLE `credit_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`board` text NOT NULL,
	`title` text NOT NULL,
	`say` text NOT NULL,
	`on_day` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_reminders_once` ON `credit_reminders` (`person_id`,`key`);
CREATE INDEX `credit_reminders_day` ON `credit_reminders` (`person_id`,`on_day`);
CREATE TABLE `credit_reminder_wishes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`by_mail` integer NOT NULL,
	`here` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `credit_feeds` (
	`person_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE UNIQUE INDEX `credit_feeds_token` ON `credit_feeds` (`token_hash`);
CREATE TABLE `credit_jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`leased_until` integer NOT NULL,
	`after` text NOT NULL,
	`round_ended_at` integer
) STRICT;
