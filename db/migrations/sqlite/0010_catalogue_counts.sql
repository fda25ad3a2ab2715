CREATE TABLE `catalogue_counts` (
	`section` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`counts` text NOT NULL
) STRICT;
