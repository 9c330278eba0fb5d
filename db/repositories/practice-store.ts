import { and, asc, eq, max, count } from 'drizzle-orm';
import type { Attempt, ScoredAttempt } from '#app/domain/practice/attempt.ts';
import type { PracticeStore } from '#app/domain/practice/ports.ts';
import { Question } from '#app/domain/questions/question.ts';
import { ScoreSheet } from '#app/domain/scoring/score-sheet.ts';
import { isDuplicate, type Database } from '../dialect/index.ts';
import { sha256 } from './sha256.ts';

/** The practice port on either database. */
export function createPracticeStore(database: Database): PracticeStore {
  const { people, questionVersions, attempts, scoreSheets, drafts } = database.schema;

  type AttemptRow = typeof attempts.$inferSelect;
  const toAttempt = ({ answerHash: _, ...row }: AttemptRow): Attempt => row;
  const toScored = (row: { attempt: AttemptRow; question: unknown; sheet: unknown }): ScoredAttempt => ({
    attempt: toAttempt(row.attempt),
    question: Question.parse(row.question),
    sheet: ScoreSheet.parse(row.sheet),
  });

  const scoredAttempts = () =>
    database.query
      .select({ attempt: attempts, question: questionVersions.content, sheet: scoreSheets.sheet })
      .from(attempts)
      .innerJoin(questionVersions, eq(questionVersions.hash, attempts.questionHash))
      .innerJoin(scoreSheets, eq(scoreSheets.attemptId, attempts.id));

  const ownDraft = (personId: string, questionId: string) =>
    and(eq(drafts.personId, personId), eq(drafts.questionId, questionId));

  return {
    transaction: (work) => database.transaction(work),

    async ensureGuest(personId, now) {
      await database.query.insert(people).values({ id: personId, kind: 'guest', createdAt: now }).onConflictDoNothing();
    },

    async keepVersions(versions, now) {
      const rows = versions.map(({ hash, question }) => ({
        hash,
        questionId: question.id,
        content: question,
        firstSeenAt: now,
      }));
      if (rows.length > 0) await database.query.insert(questionVersions).values(rows).onConflictDoNothing();
    },

    async addAttempt(attempt, sheet) {
      try {
        return await database.transaction(async () => {
          await database.query.insert(attempts).values({ ...attempt, answerHash: sha256(attempt.answer) });
          await database.query.insert(scoreSheets).values({
            attemptId: attempt.id,
            scorer: sheet.scorer,
            version: sheet.version,
            total: sheet.total,
            sheet,
            scoredAt: attempt.submittedAt,
          });
          return true;
        });
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    async findSubmission(personId, submissionId, answer) {
      const [row] = await database.query
        .select()
        .from(attempts)
        .where(
          and(
            eq(attempts.personId, personId),
            eq(attempts.submissionId, submissionId),
            eq(attempts.answerHash, sha256(answer)),
          ),
        );
      return row && toAttempt(row);
    },

    async findAttempt(personId, attemptId) {
      const [row] = await scoredAttempts().where(and(eq(attempts.personId, personId), eq(attempts.id, attemptId)));
      return row && toScored(row);
    },

    async listAttempts(personId, questionId) {
      const rows = await scoredAttempts()
        .where(and(eq(attempts.personId, personId), eq(attempts.questionId, questionId)))
        .orderBy(asc(attempts.submittedAt), asc(attempts.id));
      return rows.map(toScored);
    },

    async bestTotals(personId) {
      const rows = await database.query
        .select({
          questionId: attempts.questionId,
          best: max(scoreSheets.total).mapWith(Number),
          attempts: count(attempts.id),
        })
        .from(attempts)
        .innerJoin(scoreSheets, eq(scoreSheets.attemptId, attempts.id))
        .where(eq(attempts.personId, personId))
        .groupBy(attempts.questionId);
      return new Map(rows.map((row) => [row.questionId, { best: row.best ?? 0, attempts: row.attempts }]));
    },

    async findDraft(personId, questionId) {
      const [row] = await database.query.select().from(drafts).where(ownDraft(personId, questionId));
      return row && { answer: row.answer, revision: row.revision, savedAt: row.savedAt };
    },

    async saveDraft(personId, questionId, draft) {
      if (draft.revision === 1) {
        const inserted = await database.query
          .insert(drafts)
          .values({ personId, questionId, ...draft })
          .onConflictDoNothing()
          .returning({ revision: drafts.revision });
        return inserted.length === 1;
      }
      const updated = await database.query
        .update(drafts)
        .set(draft)
        .where(and(ownDraft(personId, questionId), eq(drafts.revision, draft.revision - 1)))
        .returning({ revision: drafts.revision });
      return updated.length === 1;
    },

    async dropDraft(personId, questionId, answer) {
      await database.query.delete(drafts).where(and(ownDraft(personId, questionId), eq(drafts.answer, answer)));
    },
  };
}
