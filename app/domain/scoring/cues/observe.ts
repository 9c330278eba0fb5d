import type { BehaviourLibrary } from '../../competencies/behaviour.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';
import { compileCue } from './cue.ts';
import type { Place } from './places.ts';
import { findCues, indexCues, type CueIndex } from './cue-index.ts';
import { stanceOf, type Stance } from './stance.ts';

export type CueSort = 'cue' | 'named' | 'counter';

interface BehaviourTag {
  behaviour: string;
  sort: CueSort;
}

export type BehaviourIndex = CueIndex<BehaviourTag>;

/** A place where a behaviour's cue stands in an answer. */
export interface Sighting extends Place {
  sort: CueSort;
  stance: Stance;
  clause: number;
  cue: string;
}

/** What was seen in an answer, before any question is asked of it: sightings by behaviour, in order of place. */
export type Observation = ReadonlyMap<string, Sighting[]>;

const sorts = [
  ['cue', 'cues'],
  ['named', 'named'],
  ['counter', 'counter'],
] as const;

function* cuesOf(library: BehaviourLibrary) {
  for (const behaviour of library.behaviours) {
    for (const [sort, field] of sorts) {
      for (const source of behaviour[field]) {
        yield { source, tag: { behaviour: behaviour.id, sort } };
      }
    }
  }
}

/** @throws Error when a cue of the library cannot be read */
export function indexBehaviours(library: BehaviourLibrary): BehaviourIndex {
  return indexCues<BehaviourTag>(cuesOf(library), library.words);
}

/** @returns what is wrong with a cue's notation, or undefined */
export function faultOfCue(source: string, words: BehaviourLibrary['words']): string | undefined {
  try {
    compileCue(source, words);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Finds every behaviour's cues in an answer, with how the speaker stands to each. */
export function observe(index: BehaviourIndex, prepared: Prepared): Observation {
  const { text } = prepared.normal;
  const { sentences, clauses } = prepared.segmentation;
  const observation = new Map<string, Sighting[]>();
  for (const { tag, start, end, clause, source, parts } of findCues(index, prepared)) {
    const stance = stanceOf(
      parts.map((match) => ({
        text,
        sentence: sentences[indexAt(sentences, match.start)]!,
        clauses: {
          start: clauses[indexAt(clauses, match.start)]!.start,
          end: clauses[indexAt(clauses, match.end - 1)]!.end,
        },
        match,
        cue: source,
      })),
    );
    const sighting = { start, end, clause, cue: source, sort: tag.sort, stance };
    const sightings = observation.get(tag.behaviour);
    if (sightings) sightings.push(sighting);
    else observation.set(tag.behaviour, [sighting]);
  }
  for (const sightings of observation.values()) sightings.sort((a, b) => a.start - b.start || a.end - b.end);
  return observation;
}
