import type { Flag } from '../score-sheet.ts';
import { wordsOf, type Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';
import { deniesDoing } from '../cues/stance.ts';
import { copiedClauses, repeatedClauses } from './copying.ts';
import { signsIn, type IntegrityIndex } from './integrity-cues.ts';
import { proseOf } from './prose.ts';

/** What the gate found: clauses that earn nothing, the most that the rest may earn, and why. */
export interface Inspection {
  excluded: ReadonlySet<number>;
  /** Share of the maximum, 0 to 1. */
  cap: number;
  flags: Flag[];
}

/** JSON, role markers, tags and code: nobody speaks like that in an interview. */
const MACHINE_FORMAT =
  /[{[]\s*"?[\w\u4e00-\u9fff]+"?\s*[,:=]\s*"?[\w\u4e00-\u9fff]+|<\/?[a-z_|]+>|<\|[a-z_]+\|>|```|^#{2,}|\b(?:system|assistant|user|developer)\b\s*[,:\]]|\[\/?inst\]|(?:ignore|disregard|forget)\b.{0,40}\b(?:previous|above|prior|instruction|rubric)|\b(?:score|grade|rate|mark)\b.{0,30}\b(?:full|maximum|max|hit|perfect|100)\b/iu;

const CAPS = { stuffed: 0.05, echo: 0.05, generic: 0.15, negated: 0.1 };
/** Shares of an answer from which on the whole of it is called so. */
const MOSTLY = { copied: 0.45, task: 0.5, platitudes: 0.4, denial: 0.3 };
const FEWEST_DENIALS = 3;
/** Below this share of joining words, and with as few particulars, a text is a list of keywords. */
const KEYWORDS = { joints: 0.09, particulars: 2 };
const BARE_PARTICULARS = 0.8;
const HIDDEN_CHARACTERS = 3;

/**
 * Looks for what must not earn marks, whatever the answer seems to say.
 * @param sources the question, its rubric and its reference answer, whose wording is nobody's own
 */
export function inspect(index: IntegrityIndex, prepared: Prepared, sources: string[]): Inspection {
  const { clauses, sentences } = prepared.segmentation;
  const signs = signsIn(index, prepared);
  const flags: Flag[] = [];
  const excluded = new Set<number>();
  let cap = 1;
  const limit = (flag: keyof typeof CAPS) => {
    flags.push(flag);
    cap = Math.min(cap, CAPS[flag]);
  };
  const share = (chosen: Iterable<number>) => {
    const lengths = clauses.map((clause) => clause.end - clause.start);
    const all = lengths.reduce((sum, length) => sum + length, 0);
    return all === 0 ? 0 : [...chosen].reduce((sum, clause) => sum + lengths[clause]!, 0) / all;
  };

  // A sentence that speaks to the grader is left out whole: the rest of it is the same request.
  const addressed = new Set(signs.addressesGrader);
  for (const [clause, stretch] of clauses.entries()) {
    if (MACHINE_FORMAT.test(wordsOf(prepared, stretch))) addressed.add(clause);
  }
  if (addressed.size > 0) {
    flags.push('injection');
    const spoken = new Set([...addressed].map((clause) => indexAt(sentences, clauses[clause]!.start)));
    for (const [clause, stretch] of clauses.entries()) {
      if (spoken.has(indexAt(sentences, stretch.start))) excluded.add(clause);
    }
  }

  const repeated = repeatedClauses(prepared);
  if (repeated.size > 2) flags.push('repeated');
  for (const clause of repeated) excluded.add(clause);

  const copied = copiedClauses(prepared, sources);
  const task = new Set([...signs.speaksOfTheTask, ...copied]);
  if (share(copied) >= MOSTLY.copied || (signs.speaksOfTheTask.size > 1 && share(task) >= MOSTLY.task)) limit('echo');
  for (const clause of copied) excluded.add(clause);

  const prose = proseOf(prepared, excluded);
  if (prose.characters > 0 && prose.joints < KEYWORDS.joints && prose.particulars < KEYWORDS.particulars)
    limit('stuffed');
  if (share(signs.platitudes) >= MOSTLY.platitudes && prose.particulars < BARE_PARTICULARS * 3) limit('generic');
  else if (signs.platitudes.size >= 2 && prose.particulars < BARE_PARTICULARS) limit('generic');
  const denials = new Set(signs.deniesDoing);
  for (const [clause, stretch] of clauses.entries()) if (deniesDoing(wordsOf(prepared, stretch))) denials.add(clause);
  if (denials.size >= FEWEST_DENIALS && denials.size / clauses.length >= MOSTLY.denial) limit('negated');
  if (prepared.normal.hidden >= HIDDEN_CHARACTERS) flags.push('hidden_characters');

  return { excluded, cap, flags };
}
