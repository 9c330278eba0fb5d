import { describe, expect, test } from 'vitest';
import { classProbabilities, fitCumulative, type LabelledCase } from './cumulative.ts';

const model = {
  thresholds: [
    { intercept: 0, weights: [1] },
    { intercept: -2, weights: [1] },
  ],
};

describe('probabilities of ordered classes', () => {
  test.each([
    [0, [0.5, 0.3808, 0.1192]],
    [2, [0.1192, 0.3808, 0.5]],
    [-3, [0.9526, 0.0407, 0.0067]],
  ])('for a score of %d are those of the formula', (score, expected) => {
    const found = classProbabilities(model, [score]);
    for (const [index, share] of expected.entries()) expect(found[index]).toBeCloseTo(share, 4);
    expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('are never negative, even where thresholds cross', () => {
    const crossing = {
      thresholds: [
        { intercept: 0, weights: [1] },
        { intercept: 0, weights: [3] },
      ],
    };
    expect(classProbabilities(crossing, [2])).toEqual([expect.closeTo(0.1192, 4), 0, expect.closeTo(0.8808, 4)]);
  });
});

describe('fitting', () => {
  test('finds the model again that cases were drawn from', () => {
    // Each class as often as the model says, at features on a grid: no chance is in it.
    const truth = {
      thresholds: [
        { intercept: 1, weights: [1.5, -0.5] },
        { intercept: -1, weights: [1.5, -0.5] },
      ],
    };
    const cases: LabelledCase[] = [];
    for (let a = -2; a <= 2; a += 0.5) {
      for (let b = -2; b <= 2; b += 0.5) {
        for (const [label, share] of classProbabilities(truth, [a, b]).entries())
          for (let count = 0; count < Math.round(share * 100); count++) cases.push({ features: [a, b], label });
      }
    }
    const { thresholds } = fitCumulative(cases, 0);
    for (const [index, { intercept, weights }] of thresholds.entries()) {
      expect(intercept).toBeCloseTo(truth.thresholds[index]!.intercept, 1);
      expect(weights[0]).toBeCloseTo(1.5, 1);
      expect(weights[1]).toBeCloseTo(-0.5, 1);
    }
  });

  test('with two classes is logistic regression: the log-odds of a 2 by 2 table', () => {
    const of = (feature: number, label: number, times: number) =>
      Array.from({ length: times }, () => ({ features: [feature], label }));
    const { thresholds } = fitCumulative([...of(0, 0, 30), ...of(0, 1, 10), ...of(1, 0, 10), ...of(1, 1, 30)], 0);
    expect(thresholds[0]!.weights[0]).toBeCloseTo(Math.log(9), 6);
    expect(thresholds[0]!.intercept).toBeCloseTo(-Math.log(3), 6);
  });

  test('keeps weights finite where a feature parts the classes completely, and gives none to one that never varies', () => {
    const { thresholds } = fitCumulative([
      { features: [0, 7], label: 0 },
      { features: [1, 7], label: 1 },
    ]);
    expect(Math.abs(thresholds[0]!.weights[0]!)).toBeLessThan(5);
    expect(thresholds[0]!.weights[1]).toBeCloseTo(0, 9);
  });

  test('refuses cases of one class', () => {
    expect(() => fitCumulative([{ features: [1], label: 0 }])).toThrow(RangeError);
  });
});
