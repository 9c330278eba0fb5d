import type { BehaviourLibrary } from '../../competencies/behaviour.ts';
import { compileBehaviours, type CompiledBehaviours } from '../cues/observe.ts';
import { compileIntegrity, type CompiledIntegrity, type IntegrityCues } from '../integrity/integrity-cues.ts';
import { talkOf, type BehaviourTalk } from '../integrity/topics.ts';
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
  talk: BehaviourTalk[];
}

/** @throws Error when a cue of the library cannot be read */
export function compileLibrary(library: BehaviourLibrary, integrity: IntegrityCues): CompiledLibrary {
  return {
    hash: library.hash,
    behaviours: compileBehaviours(library.behaviours, library.words),
    integrity: compileIntegrity(integrity, library.words),
    wording: library.behaviours.map(wordingOf),
    talk: library.behaviours.map(talkOf),
  };
}
