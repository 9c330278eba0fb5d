import type { Behaviour } from '../../competencies/behaviour.ts';
import { normalise } from '../text/normalise.ts';
import { lettersAndPairsOf } from '../text/pairs.ts';

/**
 * How people talk who show a behaviour, learnt from its example sentences: for each letter and pair of letters the
 * behaviours that it speaks for, and how much. Plain data, kept in a file with the rest of the compiled library.
 */
export interface CompiledTalk {
  behaviours: string[];
  /** Parted by spaces. */
  tokens: string;
  /** For each token in turn: of how many behaviours it speaks, then for each its number and its weight times 100. */
  weights: number[];
}

/** Added to what was seen and to what was expected, so that a token seen once proves little. */
const SMOOTHING = 0.5;
const LEAST = 0.1;

/**
 * A token's weight for a behaviour is the logarithm of how much more of its sentences contain it than would by chance
 * (the positive part of naive Bayes' log-odds; Manning, Raghavan and Schütze 2008, chapter 13).
 */
export function compileTalk(behaviours: Behaviour[]): CompiledTalk {
  const sentences = behaviours.map(({ examples }) =>
    examples.map((example) => new Set(lettersAndPairsOf(normalise(example).text))),
  );
  const counts = new Map<string, Map<number, number>>();
  for (const [behaviour, own] of sentences.entries()) {
    for (const tokens of own) {
      for (const token of tokens) {
        const users = counts.get(token) ?? new Map<number, number>();
        users.set(behaviour, (users.get(behaviour) ?? 0) + 1);
        counts.set(token, users);
      }
    }
  }
  const sizes = sentences.map((own) => own.reduce((sum, tokens) => sum + tokens.size, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);

  const compiled: CompiledTalk = { behaviours: behaviours.map(({ id }) => id), tokens: '', weights: [] };
  const tokens: string[] = [];
  for (const [token, users] of counts) {
    const seen = [...users.values()].reduce((sum, count) => sum + count, 0);
    const weights = [...users].map(([behaviour, count]): [number, number] => {
      const expected = (seen * sizes[behaviour]!) / all;
      return [behaviour, Math.log((count + SMOOTHING) / (expected + SMOOTHING))];
    });
    const kept = weights.filter(([, weight]) => weight >= LEAST);
    if (kept.length === 0) continue;
    tokens.push(token);
    compiled.weights.push(kept.length, ...kept.flatMap(([behaviour, weight]) => [behaviour, Math.round(weight * 100)]));
  }
  compiled.tokens = tokens.join(' ');
  return compiled;
}
