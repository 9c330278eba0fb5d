CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"question_id" text NOT NULL,
	"question_hash" text NOT NULL,
	"submission_id" text NOT NULL,
	"answer_hash" text NOT NULL,
	"answer" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"person_id" text NOT NULL,
	"question_id" text NOT NULL,
	"answer" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_person_id_question_id_pk" PRIMARY KEY("person_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_versions" (
	"hash" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_sheets" (
	"attempt_id" text NOT NULL,
	"scorer" text NOT NULL,
	"version" text NOT NULL,
	"total" double precision NOT NULL,
	"sheet" jsonb NOT NULL,
	"scored_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_sheets_attempt_id_scorer_version_pk" PRIMARY KEY("attempt_id","scorer","version")
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_question_hash_question_versions_hash_fk" FOREIGN KEY ("question_hash") REFERENCES "public"."question_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_submission" ON "attempts" USING btree ("person_id","submission_id","answer_hash");--> statement-breakpoint
CREATE INDEX "attempts_person_question" ON "attempts" USING btree ("person_id","question_id","submitted_at");--> statement-breakpoint
CREATE INDEX "question_versions_question" ON "question_versions" USING btree ("question_id");