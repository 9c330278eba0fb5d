import { z } from 'zod';
import type { WordClasses } from '../../competencies/behaviour.ts';
import { findCues, indexCues, type CueIndex } from '../cues/cue-index.ts';
import type { Prepared } from '../text/prepare.ts';

const cues = z.array(z.string().trim().min(1)).min(1);

/** Wording that earns nothing whatever the question, in the notation of behaviours' cues. */
export const IntegrityCues = z.strictObject({
  /** Could be said of any post in answer to any question. */
  platitudes: cues,
  /** Speaks to whoever marks the answer. */
  addressesGrader: cues,
  /** Speaks of the question instead of answering it. */
  speaksOfTheTask: cues,
  /** Says that nothing of the kind was done or is known. */
  deniesDoing: cues,
});
export type IntegrityCues = z.infer<typeof IntegrityCues>;
export type IntegritySign = keyof IntegrityCues;

export type IntegrityIndex = CueIndex<IntegritySign>;

/** @throws Error when a cue cannot be read */
export function indexIntegrity(integrity: IntegrityCues, words: WordClasses): IntegrityIndex {
  const entries = (Object.keys(integrity) as IntegritySign[]).flatMap((sign) =>
    integrity[sign].map((source) => ({ source, tag: sign })),
  );
  return indexCues(entries, words);
}

/** The clauses of an answer that bear each sign. */
export function signsIn(index: IntegrityIndex, prepared: Prepared): Record<IntegritySign, Set<number>> {
  const signs = {
    platitudes: new Set<number>(),
    addressesGrader: new Set<number>(),
    speaksOfTheTask: new Set<number>(),
    deniesDoing: new Set<number>(),
  };
  for (const { tag, clause } of findCues(index, prepared)) signs[tag].add(clause);
  return signs;
}
