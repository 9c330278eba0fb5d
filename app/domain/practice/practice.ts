import { DomainError } from '../errors.ts';
import type { QuestionVersion } from '../questions/question.ts';
import type { Scorer } from '../scoring/score-sheet.ts';
import { faultOfAnswer } from './answer-limits.ts';
import type { Draft, ScoredAttempt } from './attempt.ts';
import type { PracticeStore, QuestionSource } from './ports.ts';

export interface PracticeParts {
  store: PracticeStore;
  questions: QuestionSource;
  scorer: Scorer;
  now(): Date;
  newId(): string;
}

export type DraftOutcome = { saved: true; draft: Draft } | { saved: false; other: Draft };

export type Practice = ReturnType<typeof createPractice>;

/** What a person can do with a question on their own. Every call names the person; what is not theirs is not found. */
export function createPractice({ store, questions, scorer, now, newId }: PracticeParts) {
  /** @throws DomainError not_found */
  function questionOf(questionId: string): QuestionVersion {
    const version = questions.find(questionId);
    if (!version) throw new DomainError('not_found', `question ${questionId}`);
    return version;
  }

  /**
   * Keeps what somebody is writing. `revision` is the one that they started from (0 for none); when another tab or
   * device has saved since, nothing is changed and the other text is returned, so that neither is lost unawares.
   * @throws DomainError not_found for an unknown question
   */
  async function saveDraft(
    personId: string,
    questionId: string,
    revision: number,
    answer: string,
  ): Promise<DraftOutcome> {
    questionOf(questionId);
    const draft = { answer, revision: revision + 1, savedAt: now() };
    await store.ensureGuest(personId, now());
    if (await store.saveDraft(personId, questionId, draft)) return { saved: true, draft };
    const other = await store.findDraft(personId, questionId);
    // The other draft was submitted or removed in the meantime: what is being written now starts a new one.
    if (!other) return saveDraft(personId, questionId, 0, answer);
    return other.answer === answer ? { saved: true, draft: other } : { saved: false, other };
  }

  return {
    questionOf,

    /**
     * Scores and keeps an answer. The same answer sent again with the same submission gives the first attempt's id.
     * @returns the attempt's id
     * @throws DomainError not_found for an unknown question, bad_request for an answer that is empty or too long
     */
    async submit(personId: string, questionId: string, submissionId: string, answer: string): Promise<string> {
      const { hash, question } = questionOf(questionId);
      const fault = faultOfAnswer(answer);
      if (fault) throw new DomainError('bad_request', `answer ${fault}`);
      const known = await store.findSubmission(personId, submissionId, answer);
      if (known) return known.id;

      const sheet = await scorer.score(question, answer);
      const attempt = {
        id: newId(),
        personId,
        questionId,
        questionHash: hash,
        submissionId,
        answer,
        submittedAt: now(),
      };
      const added = await store.transaction(async () => {
        await store.ensureGuest(personId, now());
        const isNew = await store.addAttempt(attempt, sheet);
        await store.dropDraft(personId, questionId, answer);
        return isNew;
      });
      return added ? attempt.id : (await store.findSubmission(personId, submissionId, answer))!.id;
    },

    /** @throws DomainError not_found, also for somebody else's attempt */
    async attempt(personId: string | undefined, attemptId: string): Promise<ScoredAttempt> {
      const found = personId && (await store.findAttempt(personId, attemptId));
      if (!found) throw new DomainError('not_found', `attempt ${attemptId}`);
      return found;
    },

    /** The person's attempts at a question, oldest first. */
    attempts: async (personId: string | undefined, questionId: string): Promise<ScoredAttempt[]> =>
      personId ? store.listAttempts(personId, questionId) : [],

    bestTotals: async (personId: string | undefined) =>
      personId ? store.bestTotals(personId) : new Map<string, { best: number; attempts: number }>(),

    draft: async (personId: string | undefined, questionId: string): Promise<Draft | undefined> =>
      personId ? store.findDraft(personId, questionId) : undefined,

    saveDraft,
  };
}
