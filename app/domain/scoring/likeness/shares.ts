import type { Sound } from './likeness.ts';

/** A clause that sounds less than this like a point does not speak for it. */
const LEAST = 0.5;
/** How sharply a clause is given to the point that it sounds most like. */
const SHARPNESS = 2;
/** As likely as any point, for every clause: a point of this likeness that nobody asks for. */
const NO_POINT = 1;

/**
 * Shares an answer's clauses out among the points of a rubric, so that one passage does not earn several points at once:
 * by softmax over how much a clause sounds like each.
 * @param points the behaviours that each point asks for
 * @returns for each point how much of each clause speaks for it, 0 to 1
 */
export function sharesOf(clauses: number, points: string[][], sound: Sound): Float64Array[] {
  const shares = points.map(() => new Float64Array(clauses));
  for (let clause = 0; clause < clauses; clause++) {
    const likenesses = points.map((behaviours) =>
      Math.max(0, ...behaviours.map((behaviour) => sound.ofClause(behaviour, clause))),
    );
    const odds = likenesses.map((likeness) => Math.exp(SHARPNESS * likeness));
    const all = odds.reduce((sum, share) => sum + share, Math.exp(SHARPNESS * NO_POINT));
    for (const [point, likeness] of likenesses.entries())
      if (likeness > LEAST) shares[point]![clause] = odds[point]! / all;
  }
  return shares;
}
