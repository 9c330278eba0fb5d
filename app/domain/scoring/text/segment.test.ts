import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { indexAt, segment } from './segment.ts';

const parts = (answer: string) => {
  const { text } = normalise(answer);
  const { sentences, clauses } = segment(text);
  const words = (stretches: typeof clauses) => stretches.map(({ start, end }) => text.slice(start, end));
  return { sentences: words(sentences), clauses: words(clauses) };
};

describe('segment', () => {
  test('parts sentences and clauses at punctuation', () => {
    expect(parts('我先听，再查。后来退了款！')).toEqual({
      sentences: ['我先听,再查', '后来退了款!'.slice(0, -1)],
      clauses: ['我先听', '再查', '后来退了款'],
    });
  });

  test('parts speech without punctuation at its connectives', () => {
    const { clauses } = parts(
      '那个客户特别着急嘛我就先请他坐下来然后把他的单子拿过来看后来发现是系统的问题所以我马上给他退了',
    );
    expect(clauses.length).toBeGreaterThan(2);
    expect(clauses.every((clause) => clause.length <= 30)).toBe(true);
  });

  test.each(['', '。。。', '\n\n'])('finds nothing in %j', (answer) => {
    expect(parts(answer)).toEqual({ sentences: [], clauses: [] });
  });
});

test('indexAt finds the stretch that holds a place', () => {
  const stretches = [
    { start: 0, end: 3 },
    { start: 4, end: 8 },
    { start: 9, end: 12 },
  ];
  expect([0, 2, 4, 7, 8, 11].map((place) => indexAt(stretches, place))).toEqual([0, 0, 1, 1, 1, 2]);
});
