import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { FEATURES } from '../app/domain/scoring/embedded/judge.ts';
import { VERDICTS } from '../app/server/content/library.server.ts';
import { openScorer } from './scoring/scorers.ts';
import { readOwnAnswers, weigh } from './scoring/weigh.ts';

// npm run fit: weighs the signs of a verdict by the labels that readers gave to our own answers, and writes the weights
// beside them. To be run after a change of cues, examples or answers, and before `npm run figures`.
const { scorer, questions } = openScorer();
const { model, points } = weigh(scorer, readOwnAnswers(questions));
const round = (value: number) => Math.round(value * 1000) / 1000;
const thresholds = model.thresholds.map(({ intercept, weights }) => ({
  intercept: round(intercept),
  weights: weights.map(round),
}));
const path = fileURLToPath(new URL(`../content/${VERDICTS}`, import.meta.url));
writeFileSync(
  path,
  `# npm run fit; for at least partial, and for a hit\n${stringify({ features: [...FEATURES], thresholds })}`,
);
console.log(`${points} points weighed`);
for (const [index, name] of FEATURES.entries())
  console.log(name.padEnd(12), ...thresholds.map(({ weights }) => weights[index]!.toFixed(3).padStart(8)));
