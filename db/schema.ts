import type { Kit } from './dialect/kit.ts';

/**
 * Every table, once, for both engines. JSON columns hold what the domain's zod schemas describe;
 * the repositories parse them on the way out.
 */
export function createSchema(kit: Kit) {
  /** Whoever owns practice: a guest known by a cookie. Accounts will claim guests' rows. */
  const people = kit.table('people', {
    id: kit.text('id').primaryKey(),
    kind: kit.text('kind').notNull(),
    createdAt: kit.time('created_at').notNull(),
  });

  /** Each wording of a question that was ever served, by the hash of its content. Rows are never changed. */
  const questionVersions = kit.table(
    'question_versions',
    {
      hash: kit.text('hash').primaryKey(),
      questionId: kit.text('question_id').notNull(),
      content: kit.json('content').notNull(),
      firstSeenAt: kit.time('first_seen_at').notNull(),
    },
    (t) => [kit.index('question_versions_question').on(t.questionId)],
  );

  /** A submitted answer. `submissionId` and `answerHash` make a repeated submit find the first one. */
  const attempts = kit.table(
    'attempts',
    {
      id: kit.text('id').primaryKey(),
      personId: kit
        .text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      questionId: kit.text('question_id').notNull(),
      questionHash: kit
        .text('question_hash')
        .notNull()
        .references(() => questionVersions.hash),
      submissionId: kit.text('submission_id').notNull(),
      answerHash: kit.text('answer_hash').notNull(),
      answer: kit.text('answer').notNull(),
      submittedAt: kit.time('submitted_at').notNull(),
    },
    (t) => [
      kit.unique('attempts_submission').on(t.personId, t.submissionId, t.answerHash),
      kit.index('attempts_person_question').on(t.personId, t.questionId, t.submittedAt),
    ],
  );

  /** What one engine in one version made of an attempt. Another engine's sheet stands beside it, never over it. */
  const scoreSheets = kit.table(
    'score_sheets',
    {
      attemptId: kit
        .text('attempt_id')
        .notNull()
        .references(() => attempts.id, { onDelete: 'cascade' }),
      scorer: kit.text('scorer').notNull(),
      version: kit.text('version').notNull(),
      total: kit.real('total').notNull(),
      sheet: kit.json('sheet').notNull(),
      scoredAt: kit.time('scored_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.attemptId, t.scorer, t.version] })],
  );

  /** The text somebody is writing. `revision` grows by one with each save, so that an older save cannot win. */
  const drafts = kit.table(
    'drafts',
    {
      personId: kit
        .text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      questionId: kit.text('question_id').notNull(),
      answer: kit.text('answer').notNull(),
      revision: kit.integer('revision').notNull(),
      savedAt: kit.time('saved_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.questionId] })],
  );

  return { people, questionVersions, attempts, scoreSheets, drafts };
}

export type Schema = ReturnType<typeof createSchema>;
