import type { Rubric } from '../scoring/score-sheet.ts';
import type { Question } from './question.ts';

/** A point's wording without what differs between keyboards: width, punctuation, spaces. */
export const plainWording = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '');

/**
 * Gives a rubric from outside what our questions know of it: a question with the same prompt lends its reference answer,
 * and each of its points with the same text what meets it. Anything else stays as it is, to be matched by its wording.
 */
export function recognise<R extends Rubric>(rubric: R, questions: Question[]): R & { referenceAnswer?: string } {
  const known = questions.find((question) => plainWording(question.prompt) === plainWording(rubric.prompt));
  if (!known) return rubric;
  const points = rubric.points.map((point) => {
    const same = known.points.find(({ text }) => plainWording(text) === plainWording(point.text));
    return same ? { ...point, meets: same.meets } : point;
  });
  return { ...rubric, points, referenceAnswer: known.referenceAnswer };
}
