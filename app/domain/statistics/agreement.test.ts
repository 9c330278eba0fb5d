import { describe, expect, test } from 'vitest';
import {
  linearWeights,
  nominalWeights,
  quadraticKappa,
  quadraticWeights,
  tableOf,
  weightedKappa,
} from './agreement.ts';

// Published tables: ../shared/design/statistics.md, after Cohen (1968).
const table = [
  [0.44, 0.07, 0.09],
  [0.05, 0.2, 0.05],
  [0.01, 0.03, 0.06],
];

describe('weightedKappa', () => {
  test.each([
    ['plain', nominalWeights(3), 0.491525],
    [
      'with weights of its own',
      [
        [0, 1, 3],
        [1, 0, 6],
        [3, 6, 0],
      ],
      0.347826,
    ],
    ['linear', linearWeights(3), 0.473684],
    ['quadratic', quadraticWeights(3), 0.454545],
  ])('is as published, %s', (_name, weights, value) => {
    expect(weightedKappa(table, weights)).toBeCloseTo(value, 4);
  });

  test('is 1 when both raters always agree, and 0 at chance', () => {
    expect(
      weightedKappa(
        [
          [3, 0],
          [0, 5],
        ],
        nominalWeights(2),
      ),
    ).toBe(1);
    expect(
      weightedKappa(
        [
          [1, 1],
          [1, 1],
        ],
        nominalWeights(2),
      ),
    ).toBe(0);
  });

  test('is not a number when there is nothing to tell apart', () => {
    expect(
      weightedKappa(
        [
          [4, 0],
          [0, 0],
        ],
        nominalWeights(2),
      ),
    ).toBeNaN();
  });
});

test('tableOf counts pairs', () => {
  expect(
    tableOf(
      [
        [0, 1],
        [0, 1],
        [2, 2],
      ],
      3,
    ),
  ).toEqual([
    [0, 2, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});

test('quadraticKappa punishes far misses more than near ones', () => {
  const near = quadraticKappa(
    [
      [0, 1],
      [5, 5],
      [10, 9],
      [3, 3],
    ],
    10,
  );
  const far = quadraticKappa(
    [
      [0, 6],
      [5, 5],
      [10, 9],
      [3, 3],
    ],
    10,
  );
  expect(near).toBeGreaterThan(0.9);
  expect(far).toBeLessThan(near);
});
