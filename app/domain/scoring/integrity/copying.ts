import { normalise } from '../text/normalise.ts';
import { pairsOf } from '../text/pairs.ts';
import { wordsOf, type Prepared } from '../text/prepare.ts';

const LENGTH = 4;
/** A clause is copied when this share of its runs of LENGTH characters stands in one of the sources. */
const COPIED = 0.5;
const SHORTEST = 6;

const lettersOf = (normal: string) => normal.replace(/[^\p{Script=Han}a-z0-9]/gu, '');

function runs(text: string): string[] {
  const found = [];
  for (let place = 0; place + LENGTH <= text.length; place++) found.push(text.slice(place, place + LENGTH));
  return found;
}

/** What is nobody's own, ready to be looked for in answers. */
export interface GivenWording {
  /** Runs of LENGTH characters of the question, its rubric and its reference answer. */
  runs: ReadonlySet<string>;
  /** Pairs of letters of each rubric point. */
  points: string[][];
  /** Pairs of letters of the question and all its points. */
  pairs: ReadonlySet<string>;
}

export function givenWordingOf(prompt: string, points: string[], referenceAnswer: string): GivenWording {
  const texts = [prompt, ...points, referenceAnswer].map((text) => normalise(text).text);
  const asked = texts.slice(0, -1).map(pairsOf);
  return {
    runs: new Set(texts.flatMap((text) => runs(lettersOf(text)))),
    points: asked.slice(1).map((pairs) => [...new Set(pairs)]),
    pairs: new Set(asked.flat()),
  };
}

/**
 * How far an answer restates the question and its rubric, in any order and with other words between: people who tell
 * what they did name few of a rubric's words, and most of their words are others.
 * @returns the share of each point's pairs of characters that stand in the answer, averaged over the points, and the
 * share of the answer's pairs that are the question's or the rubric's, both 0 to 1
 */
export function restatementOf(
  prepared: Prepared,
  { points, pairs }: GivenWording,
): { coverage: number; share: number } {
  const own = new Set(pairsOf(prepared.normal.text));
  const told = points.map((point) => point.filter((pair) => own.has(pair)).length / Math.max(1, point.length));
  return {
    coverage: told.reduce((sum, part) => sum + part, 0) / Math.max(1, points.length),
    share: [...own].filter((pair) => pairs.has(pair)).length / Math.max(1, own.size),
  };
}

/**
 * Clauses that repeat the wording of texts which are nobody's own: the question, its rubric, its reference answer.
 * Short clauses are left alone: everybody says 第一时间 or 客户满意度.
 */
export function copiedClauses(prepared: Prepared, given: GivenWording): Set<number> {
  const copied = new Set<number>();
  for (const [index, clause] of prepared.segmentation.clauses.entries()) {
    const text = lettersOf(wordsOf(prepared, clause));
    if (text.length < SHORTEST) continue;
    const all = runs(text);
    if (all.filter((run) => given.runs.has(run)).length / all.length >= COPIED) copied.add(index);
  }
  return copied;
}

/** Short clauses are said twice by anybody (好的); what is said more often is padding. */
const SHORT_TWICE = 2;

/** Clauses that stand in the answer already, word for word, but for the first of each. */
export function repeatedClauses(prepared: Prepared): Set<number> {
  const seen = new Map<string, number>();
  const repeated = new Set<number>();
  for (const [index, clause] of prepared.segmentation.clauses.entries()) {
    const text = lettersOf(wordsOf(prepared, clause));
    const times = seen.get(text) ?? 0;
    if (times >= (text.length < SHORTEST ? SHORT_TWICE : 1)) repeated.add(index);
    seen.set(text, times + 1);
  }
  return repeated;
}
