CREATE TABLE `ground_things` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text,
	`amount` integer NOT NULL,
	`weight` real,
	`open` integer,
	`at` integer,
	`day` text,
	`detail` text,
	`bytes` blob
) STRICT

CREATE UNIQUE INDEX `ground_things_name` ON `ground_things` (`name`);

CREATE TABLE `ground_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`thing_id` text NOT NULL,
	`made_from` text,
	FOREIGN KEY (`thing_id`) REFERENCES `ground_things`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_from`) REFERENCES `ground_parts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT

CREATE TABLE `ground_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`note` text NOT NULL
) STRICT

CREATE TRIGGER `ground_marks_no_update` BEFORE UPDATE ON `ground_marks` BEGIN SELECT RAISE(ABORT, 'ground_marks is append-only'); END

CREATE TRIGGER `ground_marks_no_delete` BEFORE DELETE ON `ground_marks` BEGIN SELECT RAISE(ABORT, 'ground_marks is append-only'); END
