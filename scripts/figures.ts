import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { createEmbeddedScorer } from '../app/domain/scoring/embedded/scorer.ts';
import { evaluate, type EvaluatedAnswer } from '../app/domain/scoring/evaluation.ts';
import { figuresOf, PublishedFigures, UNPUBLISHED_CHANGE } from '../app/domain/scoring/published-figures.ts';
import { FIGURES } from '../app/server/content/library.server.ts';
import { openScorer } from './scoring/scorers.ts';
import { readOwnAnswers, weigh } from './scoring/weigh.ts';

// npm run figures [-- --check]: how far the scorer agrees with readers on answers to questions that its weights were not
// fitted on: each sixth of the questions is scored with weights from the other five. Writes what /about/scoring
// publishes; with --check it only fails when that is no longer true.
const FOLDS = 6;
const path = fileURLToPath(new URL(`../content/${FIGURES}`, import.meta.url));

const { scorer, questions, library } = openScorer();
const answers = readOwnAnswers(questions);
const foldOf = new Map(questions.map(({ id }, index) => [id, index % FOLDS]));

const mapped: EvaluatedAnswer[] = [];
const byWording: EvaluatedAnswer[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const others = answers.filter(({ question }) => foldOf.get(question) !== fold);
  const heldOut = createEmbeddedScorer({ ...library, verdicts: weigh(scorer, others).model }, questions);
  for (const { rubric, question, kind, labels, answer } of answers) {
    if (foldOf.get(question) !== fold) continue;
    const unmapped = { ...rubric, points: rubric.points.map(({ meets: _, ...point }) => point) };
    mapped.push({ rubric, kind, labels, sheet: heldOut.scoreNow(rubric, answer) });
    byWording.push({ rubric, kind, labels, sheet: heldOut.scoreNow(unmapped, answer) });
  }
}

const figures = figuresOf(evaluate(mapped), evaluate(byWording));
console.log(
  `kappa ${figures.kappa}, total QWK ${figures.totalQwk}, error ${figures.totalError} of 10; by wording alone: kappa ${figures.byWording.kappa}, QWK ${figures.byWording.totalQwk}`,
);
if (!process.argv.includes('--check')) {
  writeFileSync(path, `# npm run figures\n${stringify(figures)}`);
} else {
  const published = PublishedFigures.parse(parse(readFileSync(path, 'utf8')));
  const change = Math.abs(figures.kappa - published.kappa);
  if (change > UNPUBLISHED_CHANGE) {
    console.error(
      `The published kappa is ${published.kappa}. Run npm run fit && npm run figures, look at what changed, and commit it.`,
    );
    process.exitCode = 1;
  }
}
