import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { FEATURES, featuresOf } from '../app/domain/scoring/embedded/judge.ts';
import { fitOrdinal, type OrdinalCase } from '../app/domain/statistics/ordinal.ts';
import { VERDICTS } from '../app/server/content/library.server.ts';
import { readLabelled } from './scoring/files.ts';
import { openScorer } from './scoring/scorers.ts';

// npm run fit: weighs the signs of a verdict so that the labels which readers gave to our own answers become most
// probable, and writes the weights beside them. To be run after a change of cues, examples or answers.
const content = fileURLToPath(new URL('../content/', import.meta.url));
const { scorer, questions } = openScorer();
const rubrics = new Map(questions.map((question) => [question.id, question]));

const cases: OrdinalCase[] = [];
for (const line of readLabelled(`${content}evaluation/answers.jsonl`, rubrics)) {
  if ('error' in line) throw new Error(`answers.jsonl:${line.line}: ${line.error}`);
  const { question, answer, labels } = line.value;
  const { points, cap } = scorer.explain(rubrics.get(question)!, answer);
  // What the gate caps is not decided by these weights.
  if (cap < 1) continue;
  for (const { id, signs } of points) cases.push({ features: featuresOf(signs), label: labels[id]! });
}

const { weights, cuts } = fitOrdinal(cases);
const round = (value: number) => Math.round(value * 1000) / 1000;
const path = content + VERDICTS;
const document = parseDocument(readFileSync(path, 'utf8'));
document.set('features', document.createNode([...FEATURES], { flow: true }));
document.set('weights', document.createNode(weights.map(round), { flow: true }));
document.set('cuts', document.createNode(cuts.map(round), { flow: true }));
writeFileSync(path, document.toString());
console.log(
  `${cases.length} points weighed: ${FEATURES.map((name, index) => `${name} ${round(weights[index]!)}`).join(', ')}`,
);
