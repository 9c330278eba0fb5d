import { fileURLToPath } from 'node:url';
import type { Question } from '../../app/domain/questions/question.ts';
import { featuresOf } from '../../app/domain/scoring/embedded/judge.ts';
import type { EmbeddedScorer } from '../../app/domain/scoring/embedded/scorer.ts';
import { fitCumulative, type CumulativeModel, type LabelledCase } from '../../app/domain/statistics/cumulative.ts';
import { FileFault, readLabelled, type LabelledLine } from './files.ts';

const path = fileURLToPath(new URL('../../content/evaluation/answers.jsonl', import.meta.url));

/** An answer to one of our questions, with the labels that readers gave. */
export interface OwnAnswer extends LabelledLine {
  rubric: Question;
}

/** @throws FileFault for a line that is wrong */
export function readOwnAnswers(questions: Question[]): OwnAnswer[] {
  const rubrics = new Map(questions.map((question) => [question.id, question]));
  return readLabelled(path, rubrics).map((line) => {
    if ('error' in line) throw new FileFault(`${path}:${line.line}: ${line.error}`);
    return { ...line.value, rubric: rubrics.get(line.value.question)! };
  });
}

/** Weighs the signs of a verdict so that the answers' labels become most probable. */
export function weigh(scorer: EmbeddedScorer, answers: OwnAnswer[]): { model: CumulativeModel; points: number } {
  const cases = answers.flatMap(({ rubric, answer, labels }): LabelledCase[] => {
    const { points, isBarred } = scorer.explain(rubric, answer);
    // What the integrity gate bars is not decided by these weights.
    return isBarred ? [] : points.map(({ id, signs }) => ({ features: featuresOf(signs), label: labels[id]! }));
  });
  return { model: fitCumulative(cases), points: cases.length };
}
