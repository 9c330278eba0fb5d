import { z } from 'zod';
import { DimensionCode } from '../competencies/model.ts';
import { dishonestKinds, type Agreement, type Evaluation } from './evaluation.ts';

const figure = z.number().nullable();
const Share = z.strictObject({ points: z.int(), kappa: figure });

/** How far the scorer agrees with readers, as the site publishes it. */
export const PublishedFigures = z.strictObject({
  scorer: z.string(),
  version: z.string(),
  answers: z.int(),
  points: z.int(),
  kappa: z.number(),
  qwk: figure,
  totalQwk: figure,
  /** Mean absolute error of the total, of 10. */
  totalError: z.number(),
  /** The same answers, with what meets each point taken from its wording alone. */
  byWording: z.strictObject({ kappa: z.number(), totalQwk: figure, totalError: z.number() }),
  byBand: z.strictObject({ low: Share, middle: Share, high: Share }),
  byDimension: z.partialRecord(DimensionCode, Share),
  /** Share of the maximum that dishonest answers earn above what readers gave. */
  dishonest: z.partialRecord(z.enum(dishonestKinds), z.strictObject({ mean: z.number(), worst: z.number() })),
  /** Share of verdicts that are readers', when only the surest share of points is judged. */
  byCoverage: z.array(z.strictObject({ coverage: z.number(), accuracy: z.number() })),
});
export type PublishedFigures = z.infer<typeof PublishedFigures>;

/** A change of kappa by more than this must be published before it is served. */
export const UNPUBLISHED_CHANGE = 0.02;

/** @throws Error when the answers are too few for a kappa */
export function figuresOf(evaluation: Evaluation, byWording: Evaluation): PublishedFigures {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const rounded = (value: number | null) => (value === null ? null : round(value));
  const whole = (value: number | null) => {
    if (value === null) throw new Error('There are too few answers for a kappa.');
    return round(value);
  };
  const share = ({ points, kappa }: Pick<Agreement, 'points' | 'kappa'>) => ({ points, kappa: rounded(kappa) });
  const { all, byBand, byDimension, dishonest, byCoverage } = evaluation;
  return {
    scorer: evaluation.scorer,
    version: evaluation.version,
    answers: all.answers,
    points: all.points,
    kappa: whole(all.kappa),
    qwk: rounded(all.qwk),
    totalQwk: rounded(all.totalQwk),
    totalError: round(all.totalError),
    byWording: {
      kappa: whole(byWording.all.kappa),
      totalQwk: rounded(byWording.all.totalQwk),
      totalError: round(byWording.all.totalError),
    },
    byBand: { low: share(byBand.low), middle: share(byBand.middle), high: share(byBand.high) },
    byDimension: Object.fromEntries(Object.entries(byDimension).map(([code, group]) => [code, share(group)])),
    dishonest: Object.fromEntries(
      Object.entries(dishonest).map(([kind, { mean, worst }]) => [kind, { mean: round(mean), worst: round(worst) }]),
    ),
    byCoverage: byCoverage.map(({ coverage, accuracy }) => ({ coverage, accuracy: round(accuracy) })),
  };
}
