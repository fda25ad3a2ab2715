CREATE TABLE `code_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`release` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`rows` integer NOT NULL,
	`ended` integer NOT NULL,
	`rejects` integer NOT NULL,
	`rejected` text NOT NULL,
	`digest` text NOT NULL,
	`bytes` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;
CREATE INDEX `code_imports_release` ON `code_imports` (`kind`,`release`,`at`);
CREATE TABLE `code_releases` (
	`kind` text NOT NULL,
	`release` text NOT NULL,
	`import_id` text NOT NULL,
	PRIMARY KEY(`kind`, `release`),
	FOREIGN KEY (`import_id`) REFERENCES `code_imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TABLE `code_pages` (
	`import_id` text NOT NULL,
	`n` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`import_id`, `n`),
	FOREIGN KEY (`import_id`) REFERENCES `code_imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
CREATE TRIGGER `code_imports_no_update` BEFORE UPDATE ON `code_imports` BEGIN SELECT RAISE(ABORT, 'code_imports is append-only'); END;
CREATE TRIGGER `code_imports_no_delete` BEFORE DELETE ON `code_imports` BEGIN SELECT RAISE(ABORT, 'code_imports is append-only'); END;
