import { lettersAndPairsOf } from '../text/pairs.ts';
import { wordsOf, type Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';
import type { CompiledTalk } from './compiled-talk.ts';

/** The passage of an answer that sounds most like a behaviour: `first` to `last` are its clauses. */
export interface Likeness {
  /** 0 for nothing in common; sentences that show the behaviour reach 4 and more. */
  value: number;
  first: number;
  last: number;
}

/** Where nothing sounds like it. */
export const NO_LIKENESS: Likeness = { value: 0, first: 0, last: 0 };
/** A passage is of so many clauses of one sentence at most. */
const LONGEST = 3;
/** Added to a passage's length, so that two words alone do not stand for a sentence. */
const SHORTEST = 4;

/** How much an answer sounds like people who show a behaviour. */
export interface Sound {
  /** The passage that is most like them. */
  passage(behaviour: string): Likeness;
  /** How much a single clause is. */
  ofClause(behaviour: string, clause: number): number;
}

/** @returns a function that listens to the accepted clauses of an answer */
export function createLikeness({ behaviours, tokens, weights }: CompiledTalk) {
  const numbers = new Map(behaviours.map((id, number) => [id, number]));
  const program = Int32Array.from(weights);
  const starts = new Map<string, number>();
  let at = 0;
  for (const token of tokens.split(' ')) {
    starts.set(token, at);
    at += 1 + 2 * program[at]!;
  }

  return (prepared: Prepared, accepted: (clause: number) => boolean): Sound => {
    const { clauses, sentences } = prepared.segmentation;
    const lengths: number[] = [];
    const sums = clauses.map((clause, index) => {
      const sum = new Int32Array(behaviours.length);
      const own = accepted(index) ? new Set(lettersAndPairsOf(wordsOf(prepared, clause))) : new Set<string>();
      lengths.push(own.size);
      for (const token of own) {
        const start = starts.get(token);
        if (start === undefined) continue;
        const end = start + 1 + 2 * program[start]!;
        for (let entry = start + 1; entry < end; entry += 2) sum[program[entry]!]! += program[entry + 1]!;
      }
      return sum;
    });
    const sentenceOf = clauses.map(({ start }) => indexAt(sentences, start));
    const valueOf = (sum: number, length: number) => sum / 100 / Math.sqrt(length + SHORTEST);

    return {
      ofClause(behaviour, clause) {
        const number = numbers.get(behaviour);
        return number === undefined ? 0 : valueOf(sums[clause]![number]!, lengths[clause]!);
      },
      passage(behaviour) {
        const number = numbers.get(behaviour);
        if (number === undefined) return NO_LIKENESS;
        let best = NO_LIKENESS;
        for (let first = 0; first < clauses.length; first++) {
          let sum = 0;
          let length = 0;
          for (let last = first; last < Math.min(first + LONGEST, clauses.length); last++) {
            if (lengths[last] === 0 || sentenceOf[last] !== sentenceOf[first]) break;
            sum += sums[last]![number]!;
            length += lengths[last]!;
            const value = valueOf(sum, length);
            if (value > best.value) best = { value, first, last };
          }
        }
        return best;
      },
    };
  };
}
