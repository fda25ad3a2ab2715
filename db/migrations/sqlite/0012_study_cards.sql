CREATE TABLE `catalogue_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`revision_id` text NOT NULL,
	`section` text NOT NULL,
	`objective` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`status` text NOT NULL,
	`file` text NOT NULL,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE INDEX `catalogue_cards_deck` ON `catalogue_cards` (`section`,`position`);
CREATE TABLE `card_reviews` (
	`person_id` text NOT NULL,
	`n` integer NOT NULL,
	`card_id` text NOT NULL,
	`grade` integer,
	`undoes` integer,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`person_id`, `n`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE INDEX `card_reviews_day` ON `card_reviews` (`person_id`,`day`);
CREATE INDEX `card_reviews_card` ON `card_reviews` (`person_id`,`card_id`);
CREATE TABLE `card_states` (
	`person_id` text NOT NULL,
	`card_id` text NOT NULL,
	`phase` text NOT NULL,
	`due_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`stability` real NOT NULL,
	`difficulty` real NOT NULL,
	`scheduled_days` integer NOT NULL,
	`step` integer NOT NULL,
	`grades` integer NOT NULL,
	`lapses` integer NOT NULL,
	`first_day` text NOT NULL,
	PRIMARY KEY(`person_id`, `card_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `cards_left_out` (
	`person_id` text NOT NULL,
	`card_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `card_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
CREATE TABLE `card_wishes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`new_per_day` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
