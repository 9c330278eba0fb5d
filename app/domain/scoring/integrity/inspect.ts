import type { Flag } from '../score-sheet.ts';
import { wordsOf, type Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';
import { deniesDoing } from '../cues/stance.ts';
import { copiedClauses, repeatedClauses, restatementOf, type GivenWording } from './copying.ts';
import type { Signs } from './integrity-cues.ts';
import { proseOf } from './prose.ts';

/** What the gate found: clauses that earn nothing, whether the rest may earn something, and why. */
export interface Inspection {
  excluded: ReadonlySet<number>;
  /** Clauses that say what the speaker did not do or does not know. */
  denied: ReadonlySet<number>;
  /** The answer is of a kind that earns nothing. */
  isBarred: boolean;
  flags: Flag[];
}

/** JSON, role markers, tags, code and what is encoded: nobody speaks like that in an interview. */
const MACHINE_FORMAT =
  /[{[]\s*"?[\w\u4e00-\u9fff]+"?\s*[,:=]\s*"?[\w\u4e00-\u9fff]+|<\/?[a-z_|]+>|<\|[a-z_]+\|>|```|^#{2,}|[a-z0-9+/=_-]{24,}|\b(?:system|assistant|user|developer)\b\s*[,:\]]|\[\/?inst\]|(?:ignore|disregard|forget)\b.{0,40}\b(?:previous|above|prior|instruction|rubric)|\b(?:score|grade|rate|mark)\b.{0,30}\b(?:full|maximum|max|hit|perfect|100)\b/iu;

/** From these shares on an answer is called what they say; found on honest and dishonest answers written for it. */
const ECHO = { coverage: 0.52, share: 0.41, copied: 0.5 };
const KEYWORDS = { bare: 0.75, bareWithoutParticulars: 0.65, joints: 0.1, particulars: 2, concreteness: 0 };
const PLATITUDES = { share: 0.1, fewest: 2, particulars: 4, fewestAlone: 1, particularsAlone: 1, length: 80 };
/** Denials for each hundred characters, and in all. */
const DENIALS = { rate: 2.1, fewest: 3 };
const HIDDEN_CHARACTERS = 3;
/** Of an answer of so many letters this share is Chinese, or it is one that the library cannot read. */
const CHINESE = { share: 0.3, letters: 40 };

/**
 * Looks for what must not earn marks, whatever the answer seems to say.
 * @param concreteness how concretely the answer tells: terse notes are bare too, but tell
 * @param given the question, its rubric and its reference answer, whose wording is nobody's own
 */
export function inspect(signs: Signs, prepared: Prepared, concreteness: number, given: GivenWording): Inspection {
  const { clauses, sentences } = prepared.segmentation;
  const flags: Flag[] = [];
  const excluded = new Set<number>();
  let isBarred = false;
  // Of its kind there is nothing to award; that it is of its kind, a person may see otherwise.
  const bar = (flag: Flag) => {
    flags.push(flag);
    isBarred = true;
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

  const copied = copiedClauses(prepared, given);
  const { coverage, share: restated } = restatementOf(prepared, given);
  if ((coverage >= ECHO.coverage && restated >= ECHO.share) || share(copied) >= ECHO.copied) bar('echo');
  for (const clause of [...copied, ...signs.speaksOfTheTask]) excluded.add(clause);

  const { bare, joints, particulars, characters } = proseOf(prepared, addressed);
  const fewestBare = particulars < KEYWORDS.particulars ? KEYWORDS.bareWithoutParticulars : KEYWORDS.bare;
  const isVague = concreteness < KEYWORDS.concreteness;
  if (characters > 0 && isVague && joints < KEYWORDS.joints && bare >= fewestBare) bar('stuffed');

  const { size } = signs.platitudes;
  const isEmpty =
    (size >= PLATITUDES.fewest &&
      share(signs.platitudes) >= PLATITUDES.share &&
      particulars < PLATITUDES.particulars) ||
    (size >= PLATITUDES.fewestAlone && characters >= PLATITUDES.length && particulars < PLATITUDES.particularsAlone);
  if (isEmpty) bar('generic');

  const denials = new Set(signs.deniesDoing);
  for (const [clause, stretch] of clauses.entries()) if (deniesDoing(wordsOf(prepared, stretch))) denials.add(clause);
  if (denials.size >= DENIALS.fewest && (denials.size / characters) * 100 >= DENIALS.rate) bar('negated');
  if (prepared.normal.hidden >= HIDDEN_CHARACTERS) flags.push('hidden_characters');

  if (isForeign(prepared.normal.text)) flags.push('other_language');

  return { excluded, denied: denials, isBarred, flags };
}

function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters >= CHINESE.letters && chinese < letters * CHINESE.share;
}
