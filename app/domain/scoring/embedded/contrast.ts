import { plainWording } from '../../questions/known-rubric.ts';
import type { Question } from '../../questions/question.ts';
import { extentOf } from './judge.ts';

/**
 * Holds answers against other questions.
 * @returns how far an answer that shows these behaviours would meet each of `questions` but its own, 0 to 1
 */
export function createContrast(
  questions: Question[],
): (own: { prompt: string }, strength: (behaviour: string) => number) => number[] {
  const others = questions.map((question) => ({ ...question, plain: plainWording(question.prompt) }));
  return (own, strength) => {
    const plain = plainWording(own.prompt);
    return others
      .filter((question) => question.plain !== plain)
      .map(
        ({ points, maxScore }) =>
          points.reduce((sum, { weight, meets: asked }) => sum + weight * extentOf(asked, strength), 0) / maxScore,
      );
  };
}
