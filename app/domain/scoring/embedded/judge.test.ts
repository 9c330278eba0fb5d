import { describe, expect, test } from 'vitest';
import type { Sighting } from '../cues/observe.ts';
import { featuresOf, judge, meets, strengthOf, type Signs } from './judge.ts';

let place = 0;
const sighting = (changes: Partial<Sighting> = {}): Sighting => {
  place += 10;
  return { start: place, end: place + 4, clause: place, cue: '', sort: 'cue', stance: 'done', ...changes };
};

describe('strengthOf', () => {
  const concrete = strengthOf([sighting()]).strength;

  test.each([
    ['naming alone is less than a concrete cue', [sighting({ sort: 'named' })]],
    ['what is only planned is less than what was done', [sighting({ stance: 'planned' })]],
    ['what another did is less than what one did', [sighting({ stance: 'by_other' })]],
    ['the opposite said too takes most of it away', [sighting(), sighting({ sort: 'counter' })]],
  ])('%s', (_name, sightings) => {
    const { strength } = strengthOf(sightings);
    expect(strength).toBeGreaterThan(0);
    expect(strength).toBeLessThan(concrete);
  });

  test('what is negated counts for nothing', () => {
    expect(strengthOf([sighting({ stance: 'negated' }), sighting({ sort: 'named', stance: 'negated' })]).strength).toBe(
      0,
    );
  });

  test('more clauses make it stronger, more cues in one clause do not', () => {
    const one = strengthOf([sighting({ clause: 1 })]).strength;
    expect(strengthOf([sighting({ clause: 1 }), sighting({ clause: 1 })]).strength).toBe(one);
    expect(strengthOf([sighting({ clause: 1 }), sighting({ clause: 2 })]).strength).toBeGreaterThan(one);
  });

  test('a denied opposite takes nothing away', () => {
    const denied = sighting({ sort: 'counter', stance: 'negated' });
    expect(strengthOf([sighting(), denied])).toMatchObject({ strength: concrete });
  });
});

describe('meets', () => {
  const shown: Record<string, Sighting[]> = { a: [sighting()], b: [sighting()], weak: [sighting({ sort: 'named' })] };
  const met = (requirement: Parameters<typeof meets>[0]) => meets(requirement, (id) => strengthOf(shown[id] ?? []));

  test.each([
    ['a behaviour that was shown', 'a', 0.75, 1],
    ['a behaviour that was not', 'none', 0, 0],
    ['all of two that were', { all: ['a', 'b'] }, 0.75, 2],
    ['all of two, one missing', { all: ['a', 'none'] }, 0.375, 1],
    ['any of two, one missing', { any: ['none', 'a'] }, 0.75, 1],
    ['any of two, one only named', { any: ['none', 'weak'] }, 0.3, 1],
    ['all of one and a choice', { all: ['a', { any: ['none', 'b'] }] }, 0.75, 2],
  ])('takes %s', (_name, requirement, strength, sightings) => {
    expect(met(requirement).strength).toBeCloseTo(strength);
    expect(met(requirement).sightings).toHaveLength(sightings);
  });
});

describe('judge', () => {
  const model = {
    thresholds: [
      { intercept: -2, weights: [4, 0, 0.5, -1, 0.5, 0.5, 0.5] },
      { intercept: -4, weights: [4, 0, 0.5, -1, 0.5, 0.5, 0.5] },
    ],
  };
  const signs: Signs = { strength: 0, cued: 0, behind: 0, spoken: 0, particulars: 0, concreteness: 0 };
  const little: Signs = { ...signs, strength: 0.5, cued: 1, spoken: 0.5 };

  test.each([
    ['nothing', signs, 'miss'],
    ['a little of it', little, 'partial'],
    ['a little of it, where everything else is said more', { ...little, behind: 1, spoken: 0.2 }, 'miss'],
    ['much of it', { ...signs, strength: 0.9, cued: 3, spoken: 2, particulars: 8 }, 'hit'],
  ])('takes %s', (_name, found, verdict) => {
    expect(judge(model, found).verdict).toBe(verdict);
  });

  test('is surer of what is clear', () => {
    const clear = judge(model, { ...signs, strength: 1, cued: 4, spoken: 5, particulars: 20 });
    expect(clear.probability).toBeGreaterThan(judge(model, { ...signs, strength: 0.9 }).probability);
  });

  test('counts clauses and particulars only so far: more words are no merit', () => {
    expect(featuresOf({ ...signs, cued: 40, spoken: 80, particulars: 400 })).toEqual(
      featuresOf({ ...signs, cued: 4, spoken: 8, particulars: 20 }),
    );
  });
});
