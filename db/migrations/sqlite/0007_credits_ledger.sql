CREATE TABLE `credit_entry_keys` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`once_key` text NOT NULL,
	`corrects` text,
	FOREIGN KEY (`entry_id`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE UNIQUE INDEX `credit_entry_keys_once` ON `credit_entry_keys` (`person_id`,`once_key`);
CREATE INDEX `credit_entry_keys_corrects` ON `credit_entry_keys` (`corrects`);
CREATE TABLE `credit_choices` (
	`entry_id` text NOT NULL,
	`n` integer NOT NULL,
	`cycle` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `n`),
	FOREIGN KEY (`entry_id`) REFERENCES `credit_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TRIGGER `credit_entry_keys_no_update` BEFORE UPDATE ON `credit_entry_keys` BEGIN SELECT RAISE(ABORT, 'credit_entry_keys is append-only'); END;
CREATE TRIGGER `credit_entry_keys_no_delete` BEFORE DELETE ON `credit_entry_keys` BEGIN SELECT RAISE(ABORT, 'credit_entry_keys is append-only'); END;
CREATE TRIGGER `credit_choices_no_update` BEFORE UPDATE ON `credit_choices` BEGIN SELECT RAISE(ABORT, 'credit_choices is append-only'); END;
CREATE TRIGGER `credit_choices_no_delete` BEFORE DELETE ON `credit_choices` BEGIN SELECT RAISE(ABORT, 'credit_choices is append-only'); END;
