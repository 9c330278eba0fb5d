import type { Question } from '../questions/question.ts';
import type { ScoreSheet, Verdict } from '../scoring/score-sheet.ts';

/** A submitted answer. It stays tied to the wording of the question that it was scored against. */
export interface Attempt {
  id: string;
  personId: string;
  questionId: string;
  questionHash: string;
  /** Made by the page that the answer was typed on, so that a repeated submit is recognised. */
  submissionId: string;
  answer: string;
  submittedAt: Date;
}

/** An attempt with what it was scored against and what the scorer made of it. */
export interface ScoredAttempt {
  attempt: Attempt;
  question: Question;
  sheet: ScoreSheet;
}

export interface Draft {
  answer: string;
  /** Grows by one with each save; 0 for a draft that was never saved. */
  revision: number;
  savedAt: Date;
}

/** One rubric point through several attempts, oldest first; null where an attempt's rubric had no such point. */
export interface PointHistory {
  id: string;
  text: string;
  weight: number;
  verdicts: Array<Verdict | null>;
}

/**
 * Lines up the points of several attempts at one question.
 * Points are the same when their id and text are: a reworded point is another one.
 */
export function compareAttempts(attempts: ScoredAttempt[]): PointHistory[] {
  const keyOf = (point: { id: string; text: string }) => `${point.id}\n${point.text}`;
  const histories = new Map<string, PointHistory>();
  // The newest rubric comes first, so that its points lead.
  for (const { question } of attempts.toReversed()) {
    for (const point of question.points) {
      if (!histories.has(keyOf(point))) {
        const { id, text, weight } = point;
        histories.set(keyOf(point), { id, text, weight, verdicts: attempts.map(() => null) });
      }
    }
  }
  for (const [index, { question, sheet }] of attempts.entries()) {
    for (const point of question.points) {
      const verdict = sheet.points.find((score) => score.id === point.id)?.verdict;
      histories.get(keyOf(point))!.verdicts[index] = verdict ?? null;
    }
  }
  return [...histories.values()];
}
