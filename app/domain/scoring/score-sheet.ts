import { z } from 'zod';
import type { Question } from '../questions/question.ts';
import { UNSURE } from './confidence.ts';
import { storyParts } from './story.ts';

export const Verdict = z.enum(['hit', 'partial', 'miss']);
export type Verdict = z.infer<typeof Verdict>;
/** From the lowest to the highest: a reader's label is a verdict's place here. */
export const risingVerdicts: readonly Verdict[] = ['miss', 'partial', 'hit'];

/** A passage of the answer: UTF-16 offsets, and the text between them, letter for letter. */
export const Evidence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

export const PointScore = z.strictObject({
  id: z.string(),
  verdict: Verdict,
  /** Share of the point's weight that is awarded, 0 to 1. */
  credit: z.number().min(0).max(1),
  /** How sure the scorer is of the verdict, 0 to 1; under `UNSURE` a person should look. */
  confidence: z.number().min(0).max(1),
  evidence: z.array(Evidence),
});
export type PointScore = z.infer<typeof PointScore>;

/** Reasons for a person to look at an answer, and for marks to be limited. */
export const Flag = z.enum([
  'stuffed',
  'echo',
  'injection',
  'generic',
  'negated',
  'off_topic',
  'repeated',
  'hidden_characters',
  'other_language',
  'low_confidence',
]);
export type Flag = z.infer<typeof Flag>;

/** How an answer is built; only behavioural questions are looked at for a story's parts. */
export const Structure = z.strictObject({
  characters: z.int().nonnegative(),
  sentences: z.int().nonnegative(),
  figures: z.int().nonnegative(),
  /** Share of "I" among "I" and "we", 0 to 1; null where neither stands. */
  firstPersonShare: z.number().min(0).max(1).nullable(),
  story: z.partialRecord(z.enum(storyParts), z.array(Evidence)).nullable(),
});
export type Structure = z.infer<typeof Structure>;

/** What a scorer makes of an answer. Every awarded mark has evidence; the total is computed here, never by a scorer. */
export const ScoreSheet = z.strictObject({
  scorer: z.string(),
  version: z.string(),
  total: z.number().nonnegative(),
  maxScore: z.number().positive(),
  points: z.array(PointScore),
  flags: z.array(Flag),
  structure: Structure,
});
export type ScoreSheet = z.infer<typeof ScoreSheet>;

/** What a scorer needs to know of a question. Points without `meets` are matched by their wording. */
export type Rubric = Pick<Question, 'id' | 'kind' | 'prompt' | 'maxScore'> & {
  points: Array<
    Pick<Question['points'][number], 'id' | 'text' | 'weight' | 'dimension'> & {
      meets?: Question['points'][number]['meets'];
    }
  >;
};

/** The port behind which every way of scoring stands. The same answer, rubric and version give the same sheet. */
export interface Scorer {
  readonly name: string;
  readonly version: string;
  score(rubric: Rubric, answer: string): Promise<ScoreSheet>;
}

/**
 * Adds up weighted credits.
 * @returns between 0 and `maxScore`, free of binary fractions such as 2.3000000000000003
 */
export function totalOf(points: PointScore[], rubric: Pick<Rubric, 'points' | 'maxScore'>): number {
  const weights = new Map(rubric.points.map((point) => [point.id, point.weight]));
  const sum = points.reduce((total, point) => total + point.credit * (weights.get(point.id) ?? 0), 0);
  return Math.min(rubric.maxScore, Math.max(0, Math.round(sum * 100) / 100));
}

/** The share of a point's weight that a verdict earns. */
export const CREDIT: Record<Verdict, number> = { hit: 1, partial: 0.5, miss: 0 };

/** What is found of an answer outside the judgement of its points. */
export interface Findings {
  flags: Flag[];
  /** It is of a kind that earns nothing, whatever its points seem to say. */
  isBarred: boolean;
  structure: Structure;
}

/** A barred answer's points were not judged; a person may see them otherwise. */
const BARRED = 0.5;

/** Puts a sheet together: withholds what is barred, adds up, and says when most of it is unsure. */
export function sheetOf(
  { name, version }: Pick<Scorer, 'name' | 'version'>,
  rubric: Pick<Rubric, 'points' | 'maxScore'>,
  judged: PointScore[],
  { flags, isBarred, structure }: Findings,
): ScoreSheet {
  const points = isBarred
    ? judged.map(({ id }): PointScore => ({ id, verdict: 'miss', credit: 0, confidence: BARRED, evidence: [] }))
    : judged;
  const isUnsure = points.filter(({ confidence }) => confidence < UNSURE).length > points.length / 2;
  return {
    scorer: name,
    version,
    total: totalOf(points, rubric),
    maxScore: rubric.maxScore,
    points,
    flags: isUnsure ? [...flags, 'low_confidence'] : flags,
    structure,
  };
}
