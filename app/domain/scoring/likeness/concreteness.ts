import type { Behaviour } from '../../competencies/behaviour.ts';
import { normalise } from '../text/normalise.ts';
import { lettersAndPairsOf } from '../text/pairs.ts';
import type { Prepared } from '../text/prepare.ts';

/** Which letters and pairs of letters tell that somebody speaks of what they did rather than of it in general. */
export interface CompiledConcreteness {
  /** Parted by spaces. */
  tokens: string;
  /** For each token in turn, times 100: above 0 where it stands in people's accounts, below where in vague talk. */
  weights: number[];
}

/** A token that stands in fewer sentences says nothing. */
const FEWEST = 4;
/** Added to counts for each ten thousand. */
const SMOOTHING = 1;
/** Added to an answer's size, so that a few words alone prove little. */
const SHORTEST = 40;

/** Learnt from the sentences of all behaviours: the examples of each against those that only seem to show it. */
export function compileConcreteness(behaviours: Behaviour[]): CompiledConcreteness {
  const told = countsOf(behaviours.flatMap(({ examples }) => examples));
  const vague = countsOf(behaviours.flatMap(({ near }) => near));
  const share = ({ counts, all }: typeof told, token: string) =>
    ((counts.get(token) ?? 0) / Math.max(1, all)) * 10_000 + SMOOTHING;
  const tokens = [...new Set([...told.counts.keys(), ...vague.counts.keys()])].filter(
    (token) => (told.counts.get(token) ?? 0) + (vague.counts.get(token) ?? 0) >= FEWEST,
  );
  return {
    tokens: tokens.join(' '),
    weights: tokens.map((token) => Math.round(100 * Math.log(share(told, token) / share(vague, token)))),
  };
}

function countsOf(sentences: string[]) {
  const counts = new Map<string, number>();
  let all = 0;
  for (const sentence of sentences) {
    for (const token of new Set(lettersAndPairsOf(normalise(sentence).text))) {
      counts.set(token, (counts.get(token) ?? 0) + 1);
      all++;
    }
  }
  return { counts, all };
}

/**
 * @returns a function that says how concretely an answer tells, whatever its length: about 0 for
 * vague talk, .3 and more for an account
 */
export function createConcreteness({ tokens, weights }: CompiledConcreteness) {
  const byToken = new Map(tokens.split(' ').map((token, index) => [token, weights[index]! / 100]));
  return ({ normal }: Prepared): number => {
    const own = new Set(lettersAndPairsOf(normal.text));
    let sum = 0;
    for (const token of own) sum += byToken.get(token) ?? 0;
    return sum / (own.size + SHORTEST);
  };
}
