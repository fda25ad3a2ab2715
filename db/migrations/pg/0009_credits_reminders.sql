CREATE TABLE "credit_reminders" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"board" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"say" text collate "C" NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"seen_at" bigint
);
CREATE TABLE "credit_reminder_wishes" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"by_mail" boolean NOT NULL,
	"here" boolean NOT NULL
);
CREATE TABLE "credit_feeds" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"made_at" bigint NOT NULL
);
CREATE TABLE "credit_jobs" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"holder" text collate "C" NOT NULL,
	"leased_until" bigint NOT NULL,
	"after" text collate "C" NOT NULL,
	"round_ended_at" bigint
);
ALTER TABLE "credit_reminders" ADD CONSTRAINT "credit_reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "credit_reminder_wishes" ADD CONSTRAINT "credit_reminder_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "credit_feeds" ADD CONSTRAINT "credit_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
CREATE UNIQUE INDEX "credit_reminders_once" ON "credit_reminders" USING btree ("person_id","key");
CREATE INDEX "credit_reminders_day" ON "credit_reminders" USING btree ("person_id","on_day");
CREATE UNIQUE INDEX "credit_feeds_token" ON "credit_feeds" USING btree ("token_hash");
