import type { Requirement } from '../../questions/requirement.ts';
import type { Verdict } from '../score-sheet.ts';
import type { Sighting } from '../cues/observe.ts';
import type { Stance } from '../cues/stance.ts';

/** What one sighting is worth towards showing its behaviour, by how the speaker stands to it. */
const WORTH: Record<'cue' | 'named', Record<Stance, number>> = {
  cue: { done: 0.75, planned: 0.4, by_other: 0.25, negated: 0 },
  named: { done: 0.3, planned: 0.15, by_other: 0.1, negated: 0 },
};
/** Each further clause adds this share of its worth: many words about one thing are not many things. */
const FURTHER = 0.5;
/** What a point keeps when the opposite is said too. */
const AFTER_COUNTER = 0.35;

export const HIT = 0.7;
export const PARTIAL = 0.25;
export const CREDIT: Record<Verdict, number> = { hit: 1, partial: 0.5, miss: 0 };

/** How far a requirement is met, 0 to 1, and by which sightings. */
export interface Judgement {
  strength: number;
  sightings: Sighting[];
}

/** How strongly an answer shows a behaviour; the caller leaves out sightings that must not count. */
export type Shown = (behaviour: string) => Judgement;

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
  let missing = 1;
  for (const [index, { worth }] of best.entries()) missing *= 1 - worth * (index === 0 ? 1 : FURTHER);
  const strength = (1 - missing) * (countered ? AFTER_COUNTER : 1);
  return { strength, sightings: best.map(({ sighting }) => sighting) };
}

/** @returns how far an answer meets a requirement: the mean of `all`, the best of `any` */
export function meets(requirement: Requirement, shown: Shown): Judgement {
  if (typeof requirement === 'string') return shown(requirement);
  if ('all' in requirement) {
    const parts = requirement.all.map((part) => meets(part, shown));
    return {
      strength: parts.reduce((sum, part) => sum + Math.min(1, part.strength), 0) / parts.length,
      sightings: parts.flatMap((part) => part.sightings),
    };
  }
  const options = requirement.any.map((option) => meets(option, shown)).sort((a, b) => b.strength - a.strength);
  const best = options[0]!;
  return {
    strength: best.strength,
    sightings: [best, ...options.slice(1).filter((option) => option.strength >= PARTIAL)].flatMap((o) => o.sightings),
  };
}

export function verdictOf(strength: number): Verdict {
  if (strength >= HIT) return 'hit';
  return strength >= PARTIAL ? 'partial' : 'miss';
}

/** Half at a threshold between two verdicts, near one far from any. */
export function confidenceOf(strength: number): number {
  const distance = Math.min(Math.abs(strength - HIT), Math.abs(strength - PARTIAL));
  return Math.round((0.5 + Math.min(0.45, distance * 1.5)) * 100) / 100;
}
