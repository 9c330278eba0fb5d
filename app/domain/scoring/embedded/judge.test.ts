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
    expect(strengthOf([sighting(), denied])).toMatchObject({ strength: concrete, isCountered: false });
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

  test('says that the opposite of a part was said', () => {
    shown.countered = [sighting({ sort: 'counter' })];
    expect(met({ all: ['a', 'countered'] }).isCountered).toBe(true);
    expect(met({ all: ['a', 'b'] }).isCountered).toBe(false);
  });
});

describe('judge', () => {
  const model = { weights: [4, 0.5, 0.5, 0.5, -2], cuts: [2, 4] };
  const signs: Signs = { strength: 0, clauses: 0, likeness: 0, particulars: 0, isCountered: false };

  test.each([
    ['nothing', signs, 'miss'],
    ['a little of it', { ...signs, strength: 0.5, clauses: 1, likeness: 1 }, 'partial'],
    ['much of it', { ...signs, strength: 0.9, clauses: 3, likeness: 4, particulars: 8 }, 'hit'],
    ['much of it, and the opposite', { ...signs, strength: 0.5, clauses: 1, likeness: 1, isCountered: true }, 'miss'],
  ])('takes %s', (_name, found, verdict) => {
    expect(judge(model, found).verdict).toBe(verdict);
  });

  test('is surer of what is clear', () => {
    const clear = judge(model, { ...signs, strength: 1, clauses: 4, likeness: 5, particulars: 20 });
    expect(clear.probability).toBeGreaterThan(judge(model, { ...signs, strength: 0.9 }).probability);
  });

  test('counts clauses and particulars only so far: more words are no merit', () => {
    expect(featuresOf({ ...signs, clauses: 40, particulars: 400 })).toEqual(
      featuresOf({ ...signs, clauses: 4, particulars: 20 }),
    );
  });
});
