import type { CumulativeModel } from '../../statistics/cumulative.ts';
import type { BehaviourLibrary } from '../../competencies/behaviour.ts';
import { compileBehaviours, type CompiledBehaviours } from '../cues/observe.ts';
import { compileIntegrity, type CompiledIntegrity, type IntegrityCues } from '../integrity/integrity-cues.ts';
import { talkOf, type BehaviourTalk } from '../integrity/topics.ts';
import { compileConcreteness, type CompiledConcreteness } from '../likeness/concreteness.ts';
import { compileTalk, type CompiledTalk } from '../likeness/compiled-talk.ts';
import { wordingOf, type BehaviourWording } from './wording.ts';

/**
 * Everything that the scorer takes from the library, ready for use. Plain data: making it takes seconds, so it is kept
 * in a file until the content changes.
 */
export interface CompiledLibrary {
  /** Of the content that it was made from: part of the version of every score. */
  hash: string;
  behaviours: CompiledBehaviours;
  integrity: CompiledIntegrity;
  wording: BehaviourWording[];
  topics: BehaviourTalk[];
  talk: CompiledTalk;
  concreteness: CompiledConcreteness;
  /** What the labels of readers say about which signs make a hit, a partial or a miss. */
  verdicts: CumulativeModel;
}

/**
 * @param hash of all that it is made from
 * @throws Error when a cue of the library cannot be read
 */
export function compileLibrary(
  hash: string,
  library: BehaviourLibrary,
  integrity: IntegrityCues,
  verdicts: CumulativeModel,
): CompiledLibrary {
  return {
    hash,
    behaviours: compileBehaviours(library.behaviours, library.words),
    integrity: compileIntegrity(integrity, library.words),
    wording: library.behaviours.map(wordingOf),
    topics: library.behaviours.map(talkOf),
    talk: compileTalk(library.behaviours),
    concreteness: compileConcreteness(library.behaviours),
    verdicts,
  };
}
