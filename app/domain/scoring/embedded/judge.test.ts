import { describe, expect, test } from 'vitest';
import type { Sighting } from '../cues/observe.ts';
import { meets, strengthOf, verdictOf } from './judge.ts';

let place = 0;
const sighting = (changes: Partial<Sighting> = {}): Sighting => {
  place += 10;
  return { start: place, end: place + 4, clause: place, cue: '', sort: 'cue', stance: 'done', ...changes };
};

describe('strengthOf', () => {
  test('one concrete cue is a hit', () => {
    expect(verdictOf(strengthOf([sighting()]).strength)).toBe('hit');
  });

  test('naming alone is partial', () => {
    expect(verdictOf(strengthOf([sighting({ sort: 'named' })]).strength)).toBe('partial');
  });

  test.each(['negated'] as const)('what is %s counts for nothing', (stance) => {
    expect(strengthOf([sighting({ stance }), sighting({ sort: 'named', stance })]).strength).toBe(0);
  });

  test('what is only planned is no hit', () => {
    expect(verdictOf(strengthOf([sighting({ stance: 'planned' })]).strength)).toBe('partial');
  });

  test('more clauses make it stronger, more cues in one clause do not', () => {
    const one = strengthOf([sighting({ clause: 1 })]).strength;
    expect(strengthOf([sighting({ clause: 1 }), sighting({ clause: 1 })]).strength).toBe(one);
    expect(strengthOf([sighting({ clause: 1 }), sighting({ clause: 2 })]).strength).toBeGreaterThan(one);
  });

  test('the opposite said too takes most of it away, a denied opposite nothing', () => {
    const counter = sighting({ sort: 'counter' });
    expect(verdictOf(strengthOf([sighting(), counter]).strength)).not.toBe('hit');
    expect(verdictOf(strengthOf([sighting(), { ...counter, stance: 'negated' }]).strength)).toBe('hit');
  });
});

describe('meets', () => {
  const shown: Record<string, Sighting[]> = { a: [sighting()], b: [sighting()], weak: [sighting({ sort: 'named' })] };
  const verdict = (requirement: Parameters<typeof meets>[0]) =>
    verdictOf(meets(requirement, (id) => strengthOf(shown[id] ?? [])).strength);

  test.each([
    ['a behaviour that was shown', 'a', 'hit'],
    ['a behaviour that was not', 'none', 'miss'],
    ['all of two that were', { all: ['a', 'b'] }, 'hit'],
    ['all of two, one missing', { all: ['a', 'none'] }, 'partial'],
    ['any of two, one missing', { any: ['none', 'a'] }, 'hit'],
    ['any of two, one only named', { any: ['none', 'weak'] }, 'partial'],
    ['all of one and a choice', { all: ['a', { any: ['none', 'b'] }] }, 'hit'],
  ])('takes %s', (_name, requirement, expected) => {
    expect(verdict(requirement)).toBe(expected);
  });
});
