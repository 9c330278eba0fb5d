import { expect, test } from 'vitest';
import type { Question } from '../questions/question.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';
import { followUpTo } from './follow-up.ts';

const question = {
  points: [
    { id: 'a', weight: 2, probe: '问甲？' },
    { id: 'b', weight: 3, probe: '问乙？' },
    { id: 'c', weight: 3, probe: '问丙？' },
  ],
} as Question;
const sheet = (...credits: number[]) =>
  ({ points: credits.map((credit, index) => ({ id: 'abc'[index], credit })) }) as ScoreSheet;

test.each([
  ['the point that most marks are missing from', sheet(0, 0.5, 0), '问丙？'],
  ['the first of several', sheet(1, 0, 0), '问乙？'],
  ['a lighter point when the heavier ones are met', sheet(0.5, 1, 1), '问甲？'],
  ['nothing when nothing is missing', sheet(1, 1, 1), undefined],
])('a follow-up aims at %s', (_name, found, probe) => {
  expect(followUpTo(question, found)?.probe).toBe(probe);
});

test('a question from before probes were written has none', () => {
  const old = { points: [{ id: 'a', weight: 2 }] } as Question;
  expect(followUpTo(old, sheet(0))).toBeUndefined();
});
