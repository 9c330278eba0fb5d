import type { Question } from '../questions/question.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';

/** What an interviewer would ask next. */
export interface FollowUp {
  pointId: string;
  probe: string;
}

/**
 * @returns the probe of the point that most marks are missing from, of several the first; undefined when nothing is
 * missing or the question, in its wording of then, has no probe for it
 */
export function followUpTo(question: Question, sheet: ScoreSheet): FollowUp | undefined {
  const missing = question.points.map(({ id, weight, probe }) => {
    const credit = sheet.points.find((point) => point.id === id)?.credit ?? 0;
    return { pointId: id, probe, marks: weight * (1 - credit) };
  });
  const largest = missing.reduce((most, point) => (point.marks > most.marks ? point : most));
  return largest.marks > 0 && largest.probe ? { pointId: largest.pointId, probe: largest.probe } : undefined;
}
