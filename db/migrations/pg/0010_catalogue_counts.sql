CREATE TABLE "catalogue_counts" (
	"section" text collate "C" PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"counts" jsonb NOT NULL
);
