import type { Requirement } from '../../questions/requirement.ts';
import { classProbabilities, type CumulativeModel } from '../../statistics/cumulative.ts';
import type { Sighting } from '../cues/observe.ts';
import type { Stance } from '../cues/stance.ts';
import { risingVerdicts, type Verdict } from '../score-sheet.ts';

/** What one sighting is worth towards showing its behaviour, by how the speaker stands to it. */
const WORTH: Record<'cue' | 'named', Record<Stance, number>> = {
  cue: { done: 0.75, planned: 0.4, by_other: 0.25, negated: 0 },
  named: { done: 0.3, planned: 0.15, by_other: 0.1, negated: 0 },
};
/** Each further clause adds this share of its worth: many words about one thing are not many things. */
const FURTHER = 0.5;
/** What a point keeps when the opposite is said too. */
const AFTER_COUNTER = 0.35;

/** An option of a choice that is met so far is named as evidence beside the best one. */
const COUNTS = 0.25;

/** How far something is met, 0 to 1, and by which sightings. */
export interface Judgement {
  strength: number;
  sightings: Sighting[];
}

/** @returns how strongly an answer shows one behaviour */
export function strengthOf(sightings: Sighting[]): Judgement {
  const byClause = new Map<number, { worth: number; sighting: Sighting }>();
  let countered = false;
  for (const sighting of sightings) {
    if (sighting.sort === 'counter') {
      countered ||= sighting.stance === 'done';
      continue;
    }
    const worth = WORTH[sighting.sort][sighting.stance];
    const known = byClause.get(sighting.clause);
    if (worth > (known?.worth ?? 0)) byClause.set(sighting.clause, { worth, sighting });
  }
  const best = [...byClause.values()].sort((a, b) => b.worth - a.worth);
  const strength = combined(best.map(({ worth }) => worth)) * (countered ? AFTER_COUNTER : 1);
  return { strength, sightings: best.map(({ sighting }) => sighting) };
}

/** @param worths of single clauses, the best first; none takes away from another, each adds to what is missing */
function combined(worths: number[]): number {
  return 1 - worths.reduce((missing, worth, index) => missing * (1 - worth * (index === 0 ? 1 : FURTHER)), 1);
}

/** @returns how far an answer meets a requirement, given how strongly it shows behaviours: the mean of `all`, the best of `any` */
export function extentOf(requirement: Requirement, strength: (behaviour: string) => number): number {
  if (typeof requirement === 'string') return strength(requirement);
  if ('any' in requirement) return Math.max(...requirement.any.map((option) => extentOf(option, strength)));
  const parts = requirement.all.map((part) => extentOf(part, strength));
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** The same, with the sightings that it rests on: of a choice the best option's first, then those of others that count. */
export function meets(requirement: Requirement, shown: (behaviour: string) => Judgement): Judgement {
  const strengthIn = (part: Requirement) => extentOf(part, (behaviour) => shown(behaviour).strength);
  const sightingsIn = (part: Requirement): Sighting[] => {
    if (typeof part === 'string') return shown(part).sightings;
    if ('all' in part) return part.all.flatMap(sightingsIn);
    const options = part.any.toSorted((a, b) => strengthIn(b) - strengthIn(a));
    return options.filter((option, index) => index === 0 || strengthIn(option) >= COUNTS).flatMap(sightingsIn);
  };
  return { strength: strengthIn(requirement), sightings: sightingsIn(requirement) };
}

/** What a verdict rests on. */
export interface Signs {
  /** How strongly the point's cues stand in the answer, 0 to 1. */
  strength: number;
  /** In how many clauses they do. */
  cued: number;
  /** Of how many of the rubric's other points the answer sounds more (see `Likeness`), as a share of them, 0 to 1. */
  behind: number;
  /** How many clauses speak for this point rather than for another: a clause that could be either's counts in part. */
  spoken: number;
  /** How many particulars the whole answer tells: who tells nothing in particular has seldom shown anything. */
  particulars: number;
  /** How concretely the whole answer tells (see `createConcreteness`). */
  concreteness: number;
}

const MOST = { cued: 4, spoken: 8, particulars: 20 };
/** From this strength on all that a point asks for is there. */
const WHOLE = 0.7;

/** The names of the features of a verdict, in their order. */
export const FEATURES = ['strength', 'whole', 'cued', 'behind', 'spoken', 'particulars', 'concreteness'] as const;

/** Signs as numbers to weigh. What there can be too much of stops to count: length is no merit. */
export const featuresOf = ({ strength, cued, behind, spoken, particulars, concreteness }: Signs): number[] => [
  strength,
  strength >= WHOLE ? 1 : 0,
  Math.min(cued, MOST.cued),
  behind,
  Math.log1p(Math.min(spoken, MOST.spoken)),
  Math.log1p(Math.min(particulars, MOST.particulars)),
  concreteness,
];

/** @returns the most probable verdict and its probability, by a model of the labels that readers gave */
export function judge(model: CumulativeModel, signs: Signs): { verdict: Verdict; probability: number } {
  const probabilities = classProbabilities(model, featuresOf(signs));
  const probability = Math.max(...probabilities);
  return { verdict: risingVerdicts[probabilities.indexOf(probability)]!, probability };
}
