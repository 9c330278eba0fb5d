import { describe, expect, test } from 'vitest';
import { fitOrdinal, ordinalProbabilities, type OrdinalCase } from './ordinal.ts';

describe('probabilities of ordered classes', () => {
  const model = { weights: [1], cuts: [0, 2] };

  test.each([
    [0, [0.5, 0.3808, 0.1192]],
    [2, [0.1192, 0.3808, 0.5]],
    [-3, [0.9526, 0.0407, 0.0067]],
  ])('for a score of %d are those of the formula', (score, expected) => {
    const found = ordinalProbabilities(model, [score]);
    for (const [index, share] of expected.entries()) expect(found[index]).toBeCloseTo(share, 4);
    expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('fitting', () => {
  test('finds the model again that cases were drawn from', () => {
    // Each class as often as the model says, at features on a grid: no chance is in it.
    const truth = { weights: [1.5, -0.5], cuts: [-1, 1] };
    const cases: OrdinalCase[] = [];
    for (let a = -2; a <= 2; a += 0.5) {
      for (let b = -2; b <= 2; b += 0.5) {
        for (const [label, share] of ordinalProbabilities(truth, [a, b]).entries())
          for (let count = 0; count < Math.round(share * 40); count++) cases.push({ features: [a, b], label });
      }
    }
    const found = fitOrdinal(cases, { ridge: 0 });
    expect(found.weights[0]).toBeCloseTo(1.5, 1);
    expect(found.weights[1]).toBeCloseTo(-0.5, 1);
    expect(found.cuts[0]).toBeCloseTo(-1, 1);
    expect(found.cuts[1]).toBeCloseTo(1, 1);
  });

  test('with two classes is plain logistic regression: the log-odds of a 2 by 2 table', () => {
    const of = (feature: number, label: number, times: number) =>
      Array.from({ length: times }, () => ({ features: [feature], label }));
    const found = fitOrdinal([...of(0, 0, 30), ...of(0, 1, 10), ...of(1, 0, 10), ...of(1, 1, 30)], { ridge: 0 });
    expect(found.weights[0]).toBeCloseTo(Math.log(9), 2);
    expect(found.cuts[0]).toBeCloseTo(Math.log(3), 2);
  });

  test('keeps weights finite where a feature parts the classes completely', () => {
    const { weights } = fitOrdinal([
      { features: [0], label: 0 },
      { features: [1], label: 1 },
    ]);
    expect(Math.abs(weights[0]!)).toBeLessThan(5);
  });

  test('refuses cases of one class', () => {
    expect(() => fitOrdinal([{ features: [1], label: 0 }])).toThrow(RangeError);
  });
});
