CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`question_id` text NOT NULL,
	`question_hash` text NOT NULL,
	`submission_id` text NOT NULL,
	`answer_hash` text NOT NULL,
	`answer` text NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_hash`) REFERENCES `question_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_submission` ON `attempts` (`person_id`,`submission_id`,`answer_hash`);--> statement-breakpoint
CREATE INDEX `attempts_person_question` ON `attempts` (`person_id`,`question_id`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`person_id` text NOT NULL,
	`question_id` text NOT NULL,
	`answer` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `question_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `question_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`content` text NOT NULL,
	`first_seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `question_versions_question` ON `question_versions` (`question_id`);--> statement-breakpoint
CREATE TABLE `score_sheets` (
	`attempt_id` text NOT NULL,
	`scorer` text NOT NULL,
	`version` text NOT NULL,
	`total` real NOT NULL,
	`sheet` text NOT NULL,
	`scored_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `scorer`, `version`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
