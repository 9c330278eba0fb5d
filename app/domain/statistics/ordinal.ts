/**
 * Ordinal logistic regression with proportional odds (McCullagh 1980): how probable each of several ordered classes is
 * for a case with some features. `cuts` part the classes, lowest first, and are one fewer than those.
 */
export interface OrdinalModel {
  weights: number[];
  cuts: number[];
}

export interface OrdinalCase {
  features: number[];
  /** 0 for the lowest class. */
  label: number;
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));
const LEAST = 1e-12;

/** @returns the probability of each class, lowest first; they add up to 1 */
export function ordinalProbabilities({ weights, cuts }: OrdinalModel, features: number[]): number[] {
  const score = weights.reduce((sum, weight, index) => sum + weight * features[index]!, 0);
  const below = [...cuts.map((cut) => logistic(cut - score)), 1];
  return below.map((share, index) => share - (index === 0 ? 0 : below[index - 1]!));
}

/**
 * Finds the model that makes the cases most probable, less `ridge` times the squared weights of features in standard
 * deviations. Same cases, same model: it starts from nothing and takes the same steps (Adam; Kingma and Ba 2015).
 * @throws RangeError for fewer than two classes among the cases
 */
export function fitOrdinal(cases: OrdinalCase[], { ridge = 2, steps = 4000 } = {}): OrdinalModel {
  const classes = Math.max(...cases.map(({ label }) => label)) + 1;
  if (!(classes >= 2)) throw new RangeError('Cases of at least two classes are needed.');
  const width = cases[0]!.features.length;
  const column = (index: number) => cases.map(({ features }) => features[index]!);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = Array.from({ length: width }, (_, index) => mean(column(index)));
  const deviations = means.map(
    (middle, index) => Math.sqrt(mean(column(index).map((value) => (value - middle) ** 2))) || 1,
  );
  const standard = cases.map(({ features, label }) => ({
    label,
    features: features.map((value, index) => (value - means[index]!) / deviations[index]!),
  }));

  // Weights, the first cut, and the logarithms of the distances to the next ones: cuts cannot cross.
  const parameters = new Float64Array(width + classes - 1);
  const cutsOf = () => {
    const cuts = [parameters[width]!];
    for (let index = width + 1; index < parameters.length; index++)
      cuts.push(cuts.at(-1)! + Math.exp(parameters[index]!));
    return cuts;
  };
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(parameters.length);
    const cuts = cutsOf();
    const cutGradient = new Float64Array(cuts.length);
    for (const { features, label } of standard) {
      let score = 0;
      for (let index = 0; index < width; index++) score += parameters[index]! * features[index]!;
      const upper = label < cuts.length ? logistic(cuts[label]! - score) : 1;
      const lower = label > 0 ? logistic(cuts[label - 1]! - score) : 0;
      const probability = Math.max(LEAST, upper - lower);
      const upperSlope = (upper * (1 - upper)) / probability;
      const lowerSlope = (lower * (1 - lower)) / probability;
      for (let index = 0; index < width; index++) gradient[index]! -= (upperSlope - lowerSlope) * -features[index]!;
      if (label < cuts.length) cutGradient[label]! -= upperSlope;
      if (label > 0) cutGradient[label - 1]! += lowerSlope;
    }
    for (let index = 0; index < width; index++) gradient[index]! += 2 * ridge * parameters[index]!;
    for (let cut = 0; cut < cuts.length; cut++) {
      gradient[width]! += cutGradient[cut]!;
      for (let index = 1; index <= cut; index++)
        gradient[width + index]! += cutGradient[cut]! * Math.exp(parameters[width + index]!);
    }
    const rate = 0.05 * (1 - step / (steps + 1));
    for (let index = 0; index < parameters.length; index++) {
      first[index] = 0.9 * first[index]! + 0.1 * gradient[index]!;
      second[index] = 0.999 * second[index]! + 0.001 * gradient[index]! ** 2;
      parameters[index]! -=
        (rate * (first[index]! / (1 - 0.9 ** step))) / (Math.sqrt(second[index]! / (1 - 0.999 ** step)) + 1e-9);
    }
  }

  // Back from standard deviations to the features' own units.
  const weights = means.map((_, index) => parameters[index]! / deviations[index]!);
  const shift = weights.reduce((sum, weight, index) => sum + weight * means[index]!, 0);
  return { weights, cuts: cutsOf().map((cut) => cut + shift) };
}
