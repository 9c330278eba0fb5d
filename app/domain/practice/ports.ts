import type { QuestionVersion } from '../questions/question.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';
import type { Attempt, Draft, ScoredAttempt } from './attempt.ts';

/** What practice needs of a database. Owners are in every signature: nobody's row is found by its id alone. */
export interface PracticeStore {
  /** Makes sure that a guest's row exists. */
  ensureGuest(personId: string, now: Date): Promise<void>;
  /** Keeps a wording of a question for as long as attempts rest on it. */
  keepVersions(versions: QuestionVersion[], now: Date): Promise<void>;
  /** @returns false, changing nothing, when the same answer came with the same submission before */
  addAttempt(attempt: Attempt, sheet: ScoreSheet): Promise<boolean>;
  findSubmission(personId: string, submissionId: string, answer: string): Promise<Attempt | undefined>;
  findAttempt(personId: string, attemptId: string): Promise<ScoredAttempt | undefined>;
  /** Oldest first. */
  listAttempts(personId: string, questionId: string): Promise<ScoredAttempt[]>;
  /** Best total and number of attempts for each question that the person has answered. */
  bestTotals(personId: string): Promise<Map<string, { best: number; attempts: number }>>;
  findDraft(personId: string, questionId: string): Promise<Draft | undefined>;
  /** @returns false, changing nothing, when the stored revision is not `revision` - 1 */
  saveDraft(personId: string, questionId: string, draft: Draft): Promise<boolean>;
  /** Removes the draft if its text is `answer`; a newer text stays. */
  dropDraft(personId: string, questionId: string, answer: string): Promise<void>;
  transaction<T>(work: () => Promise<T>): Promise<T>;
}

/** Where the questions of today come from. */
export interface QuestionSource {
  find(questionId: string): QuestionVersion | undefined;
}
