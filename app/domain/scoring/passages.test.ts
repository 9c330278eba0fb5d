import { describe, expect, test } from 'vitest';
import { passagesOf } from './passages.ts';

const evidence = (start: number, end: number) => ({ start, end, text: '' });
const point = (id: string, ...pieces: Array<[number, number]>) => ({
  id,
  verdict: 'hit' as const,
  evidence: pieces.map(([start, end]) => evidence(start, end)),
});
const answer = '一二三四五六七八';

describe('passagesOf', () => {
  test.each([
    ['an answer without evidence', [], [['一二三四五六七八', '']]],
    [
      'evidence in the middle',
      [point('a', [2, 4])],
      [
        ['一二', ''],
        ['三四', 'a'],
        ['五六七八', ''],
      ],
    ],
    ['evidence that is all of it', [point('a', [0, 8])], [['一二三四五六七八', 'a']]],
    [
      'overlapping evidence of two points',
      [point('a', [1, 5]), point('b', [3, 7])],
      [
        ['一', ''],
        ['二三', 'a'],
        ['四五', 'ab'],
        ['六七', 'b'],
        ['八', ''],
      ],
    ],
    [
      'the same evidence for two points',
      [point('a', [0, 2]), point('b', [0, 2])],
      [
        ['一二', 'ab'],
        ['三四五六七八', ''],
      ],
    ],
    [
      'evidence of one point twice over',
      [point('a', [0, 4], [2, 6])],
      [
        ['一二', 'a'],
        ['三四', 'a'],
        ['五六', 'a'],
        ['七八', ''],
      ],
    ],
  ])('cuts %s', (_name, points, expected) => {
    const passages = passagesOf(answer, points);
    expect(passages.map(({ text, points }) => [text, points.map(({ id }) => id).join('')])).toEqual(expected);
    expect(passages.map(({ text }) => text).join('')).toBe(answer);
  });
});
