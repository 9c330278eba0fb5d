import { z } from 'zod';
import type { WordClasses } from '../../competencies/behaviour.ts';
import { compileCues, type CompiledCues } from '../cues/compiled-cues.ts';
import { createMatcher } from '../cues/matcher.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';

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

/** All of them, and which sign each is. */
export interface CompiledIntegrity {
  cues: CompiledCues;
  signs: IntegritySign[];
}

/** @throws Error when a cue cannot be read */
export function compileIntegrity(integrity: IntegrityCues, words: WordClasses): CompiledIntegrity {
  const entries = (Object.keys(integrity) as IntegritySign[]).flatMap((sign) =>
    integrity[sign].map((source) => ({ source, sign })),
  );
  return {
    cues: compileCues(
      entries.map(({ source }) => source),
      words,
    ),
    signs: entries.map(({ sign }) => sign),
  };
}

/** The clauses of an answer that bear each sign. */
export type Signs = Record<IntegritySign, Set<number>>;

export function createSignFinder({ cues, signs }: CompiledIntegrity): (prepared: Prepared) => Signs {
  const look = createMatcher(cues);
  const all = signs.map((_, cue) => cue);
  return (prepared) => {
    const found: Signs = {
      platitudes: new Set(),
      addressesGrader: new Set(),
      speaksOfTheTask: new Set(),
      deniesDoing: new Set(),
    };
    for (const { cue, start } of look(prepared)(all))
      found[signs[cue]!].add(indexAt(prepared.segmentation.clauses, start));
    return found;
  };
}
