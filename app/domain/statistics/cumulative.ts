/**
 * Cumulative logits with weights of their own: for each class above the lowest, how probable it is that a case belongs
 * there or higher (the unconstrained form of Peterson and Harrell 1990).
 */
export interface CumulativeModel {
  thresholds: Threshold[];
}

export interface Threshold {
  intercept: number;
  weights: number[];
}

export interface LabelledCase {
  features: number[];
  /** 0 for the lowest class. */
  label: number;
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** @returns the probability of each class, lowest first; they add up to 1 */
export function classProbabilities({ thresholds }: CumulativeModel, features: number[]): number[] {
  let least = 1;
  const reached = thresholds.map(({ intercept, weights }) => {
    const score = weights.reduce((sum, weight, index) => sum + weight * features[index]!, intercept);
    // Thresholds are fitted apart and may cross: a higher class is never likelier to be reached than a lower one.
    return (least = Math.min(least, logistic(score)));
  });
  return [1, ...reached].map((share, index) => share - (reached[index] ?? 0));
}

/**
 * Finds the model that makes the cases most probable, less `ridge` times the squared weights of features in standard
 * deviations.
 * @throws RangeError for fewer than two classes among the cases
 */
export function fitCumulative(cases: LabelledCase[], ridge = 2): CumulativeModel {
  const highest = Math.max(...cases.map(({ label }) => label));
  if (!(highest >= 1)) throw new RangeError('Cases of at least two classes are needed.');
  const width = cases[0]!.features.length;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const columns = Array.from({ length: width }, (_, index) => cases.map(({ features }) => features[index]!));
  const means = columns.map(mean);
  const deviations = columns.map(
    (column, index) => Math.sqrt(mean(column.map((value) => (value - means[index]!) ** 2))) || 1,
  );
  const rows = cases.map(({ features }) => [
    ...features.map((value, index) => (value - means[index]!) / deviations[index]!),
    1,
  ]);

  const thresholds = Array.from({ length: highest }, (_, index) => {
    const solution = fitLogistic(
      rows,
      cases.map(({ label }) => (label > index ? 1 : 0)),
      ridge,
    );
    // Back from standard deviations to the features' own units.
    const weights = deviations.map((deviation, feature) => solution[feature]! / deviation);
    const intercept = weights.reduce((sum, weight, feature) => sum - weight * means[feature]!, solution[width]!);
    return { intercept, weights };
  });
  return { thresholds };
}

const STEPS = 50;
const CLOSE_ENOUGH = 1e-10;

/** Newton's method on the penalised likelihood; the last column is the intercept and is not penalised. */
function fitLogistic(rows: number[][], labels: number[], ridge: number): number[] {
  const width = rows[0]!.length;
  let solution = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = solution.map((weight, index) => (index < width - 1 ? 2 * ridge * weight : 0));
    const curvature = solution.map((_, row) =>
      solution.map((__, column) => (row === column ? (row < width - 1 ? 2 * ridge : 1e-9) : 0)),
    );
    for (const [index, row] of rows.entries()) {
      const probability = logistic(row.reduce((sum, value, column) => sum + value * solution[column]!, 0));
      const slope = probability * (1 - probability);
      for (let a = 0; a < width; a++) {
        gradient[a]! += (probability - labels[index]!) * row[a]!;
        for (let b = 0; b < width; b++) curvature[a]![b]! += slope * row[a]! * row[b]!;
      }
    }
    const change = solve(curvature, gradient);
    solution = solution.map((weight, index) => weight - change[index]!);
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  return solution;
}

/** Gaussian elimination with pivoting, for a matrix that can be inverted. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < rows.length; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < rows.length; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let index = column; index <= rows.length; index++) rows[row]![index]! -= factor * rows[column]![index]!;
    }
  }
  return rows.map((row, index) => row[rows.length]! / row[index]!);
}
