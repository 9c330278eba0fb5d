/** Agreement between two raters, from the table of how often each pair of categories was given. */
export type AgreementTable = number[][];

/** Weights of disagreement for `size` ordered categories: 0 on the diagonal. */
export type DisagreementWeights = number[][];

const square = (size: number, cell: (row: number, column: number) => number): number[][] =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => cell(row, column)));

export const nominalWeights = (size: number): DisagreementWeights => square(size, (a, b) => (a === b ? 0 : 1));
export const linearWeights = (size: number): DisagreementWeights => square(size, (a, b) => Math.abs(a - b));
export const quadraticWeights = (size: number): DisagreementWeights => square(size, (a, b) => (a - b) ** 2);

/**
 * Counts how often each pair of categories was given.
 * @param pairs categories from 0 to `size` - 1
 */
export function tableOf(pairs: Array<[number, number]>, size: number): AgreementTable {
  const table = square(size, () => 0);
  for (const [first, second] of pairs) table[first]![second]! += 1;
  return table;
}

/**
 * Cohen's kappa, weighted when the weights say so (Cohen 1960, 1968): one less the observed disagreement divided by
 * the disagreement expected of two raters who give the categories as often but independently.
 * @param table counts or proportions, square
 * @returns at most 1; 0 at chance; NaN when both raters always give the same one category, or nothing
 */
export function weightedKappa(table: AgreementTable, weights: DisagreementWeights): number {
  const rows = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const all = rows.reduce((sum, row) => sum + row, 0);
  let observed = 0;
  let expected = 0;
  for (const [row, cells] of table.entries()) {
    for (const [column, cell] of cells.entries()) {
      const weight = weights[row]![column]!;
      observed += (weight * cell) / all;
      expected += (weight * rows[row]! * columns[column]!) / (all * all);
    }
  }
  return 1 - observed / expected;
}

/** Quadratic weighted kappa of two raters on an integer scale from 0 to `most`. */
export function quadraticKappa(pairs: Array<[number, number]>, most: number): number {
  return weightedKappa(tableOf(pairs, most + 1), quadraticWeights(most + 1));
}
