import { parseArgs } from 'node:util';
import { recognise } from '../app/domain/questions/known-rubric.ts';
import { evaluate, type Agreement, type EvaluatedAnswer, type Evaluation } from '../app/domain/scoring/evaluation.ts';
import { FileFault, readLabelled, readQuestions } from './scoring/files.ts';
import { openScorer } from './scoring/scorers.ts';

// npm run -s evaluate -- --questions Q.json --answers A.jsonl [--json] [--unseen]
// How far the scorer agrees with readers. --unseen leaves out what our banks know of these questions,
// so that every point is matched by its wording alone.
try {
  const { values } = parseArgs({
    options: {
      questions: { type: 'string' },
      answers: { type: 'string' },
      json: { type: 'boolean', default: false },
      unseen: { type: 'boolean', default: false },
    },
  });
  if (!values.questions || !values.answers) throw new FileFault('Say --questions Q.json and --answers A.jsonl.');
  const questions = readQuestions(values.questions);
  const lines = readLabelled(values.answers, questions);
  const { scorer, questions: known } = openScorer();
  const evaluated: EvaluatedAnswer[] = [];
  for (const line of lines) {
    if ('error' in line) {
      console.error(`${values.answers}:${line.line}: ${line.error}`);
      process.exitCode = 1;
      continue;
    }
    const { question, answer, kind, labels } = line.value;
    const rubric = questions.get(question)!;
    const sheet = scorer.scoreNow(values.unseen ? rubric : recognise(rubric, known), answer);
    evaluated.push({ rubric, kind, labels, sheet });
  }
  if (evaluated.length === 0) throw new FileFault(`${values.answers}: no labelled answer in it.`);
  const evaluation = evaluate(evaluated);
  console.log(values.json ? JSON.stringify(evaluation, null, 2) : describe(evaluation));
} catch (error) {
  if (!(error instanceof FileFault) && !(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
    throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}

function describe(evaluation: Evaluation): string {
  const number = (value: number | null) => (value === null ? '   – ' : value.toFixed(3)).padStart(7);
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(8);
  const row = (name: string, { answers, points, kappa, qwk, totalQwk, totalError }: Agreement) =>
    `${name.padEnd(16)}${String(answers).padStart(8)}${String(points).padStart(8)}${number(kappa)}${number(qwk)}${number(totalQwk)}${number(totalError)}`;
  const lines = [
    `${evaluation.scorer} ${evaluation.version}`,
    '',
    'of              answers  points  kappa    QWK  total  error      (total: QWK; error: mean, of 10)',
    row('all', evaluation.all),
    ...Object.entries(evaluation.byKind).map(([kind, agreement]) => row(`  ${kind}`, agreement)),
    ...Object.entries(evaluation.byBand).map(([band, agreement]) => row(`  band ${band}`, agreement)),
    ...Object.entries(evaluation.byDimension).map(
      ([code, { points, kappa, qwk }]) =>
        `${`  ${code}`.padEnd(24)}${String(points).padStart(8)}${number(kappa)}${number(qwk)}`,
    ),
    '',
    'marks above the readers     mean    worst',
    ...Object.entries(evaluation.dishonest).map(
      ([kind, { mean, worst }]) => `  ${kind.padEnd(20)}${percent(mean)} ${percent(worst)}`,
    ),
    `  ${'all of these'.padEnd(20)}${percent(evaluation.dishonestAll.mean)} ${percent(evaluation.dishonestAll.worst)}`,
    '',
    'share of points judged     right',
    ...evaluation.byCoverage.map(({ coverage, accuracy }) => `  ${percent(coverage)}            ${percent(accuracy)}`),
    '',
    `points awarded without evidence: ${evaluation.awardedWithoutEvidence}`,
    '',
    'readers \\ scorer   miss partial    hit',
    ...['miss', 'partial', 'hit'].map(
      (name, index) =>
        `  ${name.padEnd(14)}${evaluation.verdicts[index]!.map((count) => String(count).padStart(7)).join('')}`,
    ),
  ];
  return lines.join('\n');
}
