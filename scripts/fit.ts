import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { FEATURES, featuresOf } from '../app/domain/scoring/embedded/judge.ts';
import { fitCumulative, type LabelledCase } from '../app/domain/statistics/cumulative.ts';
import { VERDICTS } from '../app/server/content/library.server.ts';
import { readLabelled } from './scoring/files.ts';
import { openScorer } from './scoring/scorers.ts';

// npm run fit: weighs the signs of a verdict so that the labels which readers gave to our own answers become most
// probable, and writes the weights beside them. To be run after a change of cues, examples or answers.
const content = fileURLToPath(new URL('../content/', import.meta.url));
const { scorer, questions } = openScorer();
const rubrics = new Map(questions.map((question) => [question.id, question]));

const cases: LabelledCase[] = [];
for (const line of readLabelled(`${content}evaluation/answers.jsonl`, rubrics)) {
  if ('error' in line) throw new Error(`answers.jsonl:${line.line}: ${line.error}`);
  const { question, answer, labels } = line.value;
  const { points, cap } = scorer.explain(rubrics.get(question)!, answer);
  // What the gate caps is not decided by these weights.
  if (cap < 1) continue;
  for (const { id, signs } of points) cases.push({ features: featuresOf(signs), label: labels[id]! });
}

const { thresholds } = fitCumulative(cases);
const round = (value: number) => Math.round(value * 1000) / 1000;
const model = {
  features: [...FEATURES],
  thresholds: thresholds.map(({ intercept, weights }) => ({
    intercept: round(intercept),
    weights: weights.map(round),
  })),
};
writeFileSync(content + VERDICTS, `# npm run fit; for at least partial, and for a hit\n${stringify(model)}`);
console.log(`${cases.length} points weighed`);
for (const [index, name] of FEATURES.entries())
  console.log(name.padEnd(12), ...model.thresholds.map(({ weights }) => weights[index]!.toFixed(3).padStart(8)));
