CREATE TABLE "catalogue_cards" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"revision_id" text collate "C" NOT NULL,
	"section" text collate "C" NOT NULL,
	"objective" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"position" bigint NOT NULL,
	"status" text collate "C" NOT NULL,
	"file" text collate "C" NOT NULL
);
CREATE TABLE "card_reviews" (
	"person_id" text collate "C" NOT NULL,
	"n" bigint NOT NULL,
	"card_id" text collate "C" NOT NULL,
	"grade" bigint,
	"undoes" bigint,
	"at" bigint NOT NULL,
	"day" text collate "C" NOT NULL,
	CONSTRAINT "card_reviews_person_id_n_pk" PRIMARY KEY("person_id","n")
);
CREATE TABLE "card_states" (
	"person_id" text collate "C" NOT NULL,
	"card_id" text collate "C" NOT NULL,
	"phase" text collate "C" NOT NULL,
	"due_at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"stability" double precision NOT NULL,
	"difficulty" double precision NOT NULL,
	"scheduled_days" bigint NOT NULL,
	"step" bigint NOT NULL,
	"grades" bigint NOT NULL,
	"lapses" bigint NOT NULL,
	"first_day" text collate "C" NOT NULL,
	CONSTRAINT "card_states_person_id_card_id_pk" PRIMARY KEY("person_id","card_id")
);
CREATE TABLE "cards_left_out" (
	"person_id" text collate "C" NOT NULL,
	"card_id" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "cards_left_out_person_id_card_id_pk" PRIMARY KEY("person_id","card_id")
);
CREATE TABLE "card_wishes" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"new_per_day" bigint NOT NULL
);
ALTER TABLE "catalogue_cards" ADD CONSTRAINT "catalogue_cards_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "card_reviews" ADD CONSTRAINT "card_reviews_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "card_states" ADD CONSTRAINT "card_states_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "cards_left_out" ADD CONSTRAINT "cards_left_out_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "card_wishes" ADD CONSTRAINT "card_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "catalogue_cards_deck" ON "catalogue_cards" USING btree ("section","position");
CREATE INDEX "card_reviews_day" ON "card_reviews" USING btree ("person_id","day");
CREATE INDEX "card_reviews_card" ON "card_reviews" USING btree ("person_id","card_id");
