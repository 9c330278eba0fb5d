import { normalise } from '../text/normalise.ts';
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

/** The wording of some texts, ready to be looked for in answers. */
export type Wording = ReadonlySet<string>;

export const wordingOf = (texts: string[]): Wording =>
  new Set(texts.flatMap((text) => runs(lettersOf(normalise(text).text))));

/**
 * Clauses that repeat the wording of texts which are nobody's own: the question, its rubric, its reference answer.
 * Short clauses are left alone: everybody says 第一时间 or 客户满意度.
 */
export function copiedClauses(prepared: Prepared, sources: Wording): Set<number> {
  const copied = new Set<number>();
  for (const [index, clause] of prepared.segmentation.clauses.entries()) {
    const text = lettersOf(wordsOf(prepared, clause));
    if (text.length < SHORTEST) continue;
    const all = runs(text);
    if (all.filter((run) => sources.has(run)).length / all.length >= COPIED) copied.add(index);
  }
  return copied;
}

/** Clauses that stand in the answer already, word for word, but for the first of each. */
export function repeatedClauses(prepared: Prepared): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [index, clause] of prepared.segmentation.clauses.entries()) {
    const text = lettersOf(wordsOf(prepared, clause));
    if (text.length < SHORTEST) continue;
    if (seen.has(text)) repeated.add(index);
    seen.add(text);
  }
  return repeated;
}
