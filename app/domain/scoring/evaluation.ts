import { nominalWeights, quadraticKappa, quadraticWeights, tableOf, weightedKappa } from '../statistics/agreement.ts';
import { risingVerdicts, type Rubric, type ScoreSheet } from './score-sheet.ts';

/** Verdicts as readers write them: 2 hit, 1 partial, 0 miss. */
export type Label = 0 | 1 | 2;

/** An answer that people have read, and what a scorer made of it. */
export interface EvaluatedAnswer {
  rubric: Rubric;
  kind: string;
  labels: Record<string, Label>;
  sheet: ScoreSheet;
}

/** Answers of these kinds must earn nothing beyond what the readers gave. */
export const dishonestKinds = ['stuffed', 'injection', 'negated', 'echo', 'offtopic', 'generic'] as const;

export interface Agreement {
  answers: number;
  points: number;
  /** Cohen's kappa over three verdicts; null where it is not defined. */
  kappa: number | null;
  /** Quadratic weighted kappa over three verdicts. */
  qwk: number | null;
  /** Of the total, rounded to whole marks of 10. */
  totalQwk: number | null;
  /** Mean absolute error of the total, in marks of 10. */
  totalError: number;
}

export interface Excess {
  answers: number;
  /** Share of the maximum above what the readers gave: the mean, counting answers below as none, and the worst. */
  mean: number;
  worst: number;
}

export interface Evaluation {
  scorer: string;
  version: string;
  all: Agreement;
  byKind: Record<string, Agreement>;
  byBand: Record<'low' | 'middle' | 'high', Agreement>;
  byDimension: Record<string, { points: number; kappa: number | null; qwk: number | null }>;
  dishonest: Record<string, Excess>;
  /** All dishonest kinds together. */
  dishonestAll: Excess;
  /** When the points that the scorer is least sure of are left to people: the share judged, and how well. */
  byCoverage: Array<{ coverage: number; accuracy: number }>;
  /** Points with marks but without evidence: must be 0. */
  awardedWithoutEvidence: number;
  /** How often each reader's verdict (row) met each of the scorer's (column): miss, partial, hit. */
  verdicts: number[][];
}

const BANDS = { middle: 3.5, high: 7 };

/** The total that labels amount to, out of 10. */
export function labelledTotal(rubric: Rubric, labels: Record<string, Label>): number {
  const sum = rubric.points.reduce((total, point) => total + (point.weight * (labels[point.id] ?? 0)) / 2, 0);
  return (sum / rubric.maxScore) * 10;
}

const scoredTotal = ({ sheet }: EvaluatedAnswer) => (sheet.total / sheet.maxScore) * 10;

type Pair = [Label, Label];

function pairsOf({ rubric, labels, sheet }: EvaluatedAnswer): Array<{ id: string; dimension: string; pair: Pair }> {
  return rubric.points.flatMap((point) => {
    const label = labels[point.id];
    const score = sheet.points.find(({ id }) => id === point.id);
    if (label === undefined || !score) return [];
    return [
      { id: point.id, dimension: point.dimension, pair: [label, risingVerdicts.indexOf(score.verdict) as Label] },
    ];
  });
}

const defined = (value: number) => (Number.isNaN(value) ? null : value);
const kappaOf = (pairs: Pair[]) => defined(weightedKappa(tableOf(pairs, 3), nominalWeights(3)));
const qwkOf = (pairs: Pair[]) => defined(weightedKappa(tableOf(pairs, 3), quadraticWeights(3)));
const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function agreementOf(answers: EvaluatedAnswer[]): Agreement {
  const pairs = answers.flatMap((answer) => pairsOf(answer).map(({ pair }) => pair));
  const totals = answers.map((answer): [number, number] => [
    labelledTotal(answer.rubric, answer.labels),
    scoredTotal(answer),
  ]);
  return {
    answers: answers.length,
    points: pairs.length,
    kappa: kappaOf(pairs),
    qwk: qwkOf(pairs),
    totalQwk: defined(
      quadraticKappa(
        totals.map(([read, scored]) => [Math.round(read), Math.round(scored)]),
        10,
      ),
    ),
    totalError: mean(totals.map(([read, scored]) => Math.abs(read - scored))),
  };
}

function excessOf(answers: EvaluatedAnswer[]): Excess {
  const excesses = answers.map(
    (answer) => Math.max(0, scoredTotal(answer) - labelledTotal(answer.rubric, answer.labels)) / 10,
  );
  return { answers: answers.length, mean: mean(excesses), worst: Math.max(0, ...excesses) };
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
}

const mapped = <T, U>(groups: Record<string, T>, change: (group: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, change(group)]));

const COVERAGES = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

function accuracies(answers: EvaluatedAnswer[]): Evaluation['byCoverage'] {
  const points = answers.flatMap((answer) => {
    const pairs = pairsOf(answer);
    return pairs.map(({ id, pair: [read, scored] }) => ({
      isRight: read === scored,
      confidence: answer.sheet.points.find((point) => point.id === id)!.confidence,
    }));
  });
  points.sort((a, b) => b.confidence - a.confidence);
  return COVERAGES.map((coverage) => {
    const judged = points.slice(0, Math.ceil(points.length * coverage));
    return { coverage, accuracy: mean(judged.map(({ isRight }) => (isRight ? 1 : 0))) };
  });
}

/** @returns how far a scorer's verdicts and totals agree with readers', altogether and in parts */
export function evaluate(answers: EvaluatedAnswer[]): Evaluation {
  const bandOf = (answer: EvaluatedAnswer) => {
    const total = labelledTotal(answer.rubric, answer.labels);
    return total >= BANDS.high ? 'high' : total >= BANDS.middle ? 'middle' : 'low';
  };
  const bands = grouped(answers, bandOf);
  const dishonest = answers.filter(({ kind }) => (dishonestKinds as readonly string[]).includes(kind));
  return {
    scorer: answers[0]?.sheet.scorer ?? '',
    version: answers[0]?.sheet.version ?? '',
    all: agreementOf(answers),
    byKind: mapped(
      grouped(answers, ({ kind }) => kind),
      agreementOf,
    ),
    byBand: {
      low: agreementOf(bands.low ?? []),
      middle: agreementOf(bands.middle ?? []),
      high: agreementOf(bands.high ?? []),
    },
    byDimension: mapped(
      grouped(answers.flatMap(pairsOf), ({ dimension }) => dimension),
      (group) => {
        const pairs = group.map(({ pair }) => pair);
        return { points: pairs.length, kappa: kappaOf(pairs), qwk: qwkOf(pairs) };
      },
    ),
    dishonest: mapped(
      grouped(dishonest, ({ kind }) => kind),
      excessOf,
    ),
    dishonestAll: excessOf(dishonest),
    byCoverage: accuracies(answers),
    awardedWithoutEvidence: answers
      .flatMap(({ sheet }) => sheet.points)
      .filter(({ credit, evidence }) => credit > 0 && evidence.length === 0).length,
    verdicts: tableOf(
      answers.flatMap((answer) => pairsOf(answer).map(({ pair }) => pair)),
      3,
    ),
  };
}
