import { expect, test } from 'vitest';
import type { Question } from '../questions/question.ts';
import type { ScoreSheet, Verdict } from '../scoring/score-sheet.ts';
import { compareAttempts, type ScoredAttempt } from './attempt.ts';

function attempt(points: Array<[id: string, text: string, verdict: Verdict]>): ScoredAttempt {
  const question = { points: points.map(([id, text]) => ({ id, text, weight: 2 })) } as Question;
  const sheet = { points: points.map(([id, , verdict]) => ({ id, verdict })) } as ScoreSheet;
  return { attempt: { id: 'x' } as ScoredAttempt['attempt'], question, sheet };
}

test('compareAttempts lines up the points of attempts, oldest first', () => {
  const histories = compareAttempts([
    attempt([
      ['a', '倾听', 'miss'],
      ['b', '核实', 'hit'],
    ]),
    attempt([
      ['a', '倾听', 'hit'],
      ['b', '核实', 'hit'],
    ]),
  ]);
  expect(histories).toEqual([
    { id: 'a', text: '倾听', weight: 2, verdicts: ['miss', 'hit'] },
    { id: 'b', text: '核实', weight: 2, verdicts: ['hit', 'hit'] },
  ]);
});

test('compareAttempts keeps a reworded point apart from the old one, the newest rubric first', () => {
  const histories = compareAttempts([attempt([['a', '倾听', 'hit']]), attempt([['a', '倾听并表示理解', 'partial']])]);
  expect(histories.map(({ text, verdicts }) => [text, verdicts])).toEqual([
    ['倾听并表示理解', [null, 'partial']],
    ['倾听', ['hit', null]],
  ]);
});
