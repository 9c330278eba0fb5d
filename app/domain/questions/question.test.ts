import { describe, expect, test } from 'vitest';
import { Question } from './question.ts';
import { behavioursIn, Requirement } from './requirement.ts';

const point = (id: string, weight: number) => ({
  id,
  text: '要点',
  weight,
  dimension: 'IU',
  meets: 'listens',
  toAdd: '补上',
});
const question = {
  id: 'q-1',
  kind: 'behavioural',
  origin: 'ours',
  maxScore: 8,
  seconds: { prepare: 60, answer: 180 },
  prompt: '题目',
  examines: '考察',
  points: [point('a', 2), point('b', 2), point('c', 2), point('d', 2)],
  referenceAnswer: '答案',
  examinerNotes: '要点',
};

describe('a question', () => {
  test('is taken when it is whole', () => {
    expect(Question.safeParse(question).success).toBe(true);
  });

  test.each([
    ['weights that do not add up', { maxScore: 10 }, 'points'],
    [
      'a point that stands twice',
      { points: [point('a', 2), point('a', 2), point('c', 2), point('d', 2)] },
      'points.1.id',
    ],
    ['too few points', { points: [point('a', 8)] }, 'points'],
    [
      'an unknown dimension',
      { points: [{ ...point('a', 2), dimension: 'XX' }, ...question.points.slice(1)] },
      'points.0.dimension',
    ],
    ['no reference answer', { referenceAnswer: undefined }, 'referenceAnswer'],
    ['a field that nobody knows', { hints: 'x' }, ''],
  ])('is refused for %s', (_name, change, path) => {
    const issues = Question.safeParse({ ...question, ...change }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('a requirement', () => {
  test('names its behaviours once each', () => {
    expect(behavioursIn({ all: ['a', { any: ['b', 'a', 'c'] }] })).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['a list of one', { all: ['a'] }],
    ['both at once', { all: ['a', 'b'], any: ['c', 'd'] }],
    ['nothing', ''],
  ])('is refused for %s', (_name, value) => {
    expect(Requirement.safeParse(value).success).toBe(false);
  });
});
