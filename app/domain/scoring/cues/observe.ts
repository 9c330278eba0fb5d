import type { Behaviour, WordClasses } from '../../competencies/behaviour.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt, type Stretch } from '../text/segment.ts';
import { compileCue } from './cue.ts';
import { compileCues, type CompiledCues } from './compiled-cues.ts';
import { createMatcher, type Match } from './matcher.ts';
import { stanceOf, type Stance } from './stance.ts';

export type CueSort = 'cue' | 'named' | 'counter';

const sorts = [
  ['cue', 'cues'],
  ['named', 'named'],
  ['counter', 'counter'],
] as const;

/** All cues of a library, and whose they are. */
export interface CompiledBehaviours {
  cues: CompiledCues;
  behaviours: string[];
  /** For each cue: the place of its behaviour in `behaviours`, and its sort. */
  owners: Array<[number, CueSort]>;
}

/** A place where a behaviour's cue stands in an answer. */
export interface Sighting extends Stretch {
  sort: CueSort;
  stance: Stance;
  clause: number;
  cue: string;
}

/** What an answer shows, before any question is asked of it. */
export interface Observation {
  /** Where a behaviour's cues stand, in order of place, and how the speaker stands to them. */
  sightings(behaviour: string): Sighting[];
}

/** @throws Error when a cue of the library cannot be read */
export function compileBehaviours(behaviours: Behaviour[], words: WordClasses): CompiledBehaviours {
  const sources: string[] = [];
  const owners: CompiledBehaviours['owners'] = [];
  for (const [index, behaviour] of behaviours.entries()) {
    for (const [sort, field] of sorts) {
      for (const source of behaviour[field]) {
        sources.push(source);
        owners.push([index, sort]);
      }
    }
  }
  return { cues: compileCues(sources, words), behaviours: behaviours.map(({ id }) => id), owners };
}

/** @returns what is wrong with a cue's notation, or undefined */
export function faultOfCue(source: string, words: WordClasses): string | undefined {
  try {
    compileCue(source, words);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * @returns a function that looks at an answer and then says of each behaviour that it is asked for where its cues stand,
 * and how the speaker stands to them
 */
export function createObserver({ cues, behaviours, owners }: CompiledBehaviours): (prepared: Prepared) => Observation {
  const look = createMatcher(cues);
  const cuesOf = new Map(behaviours.map((id): [string, number[]] => [id, []]));
  for (const [cue, [behaviour]] of owners.entries()) cuesOf.get(behaviours[behaviour]!)!.push(cue);
  return (prepared) => {
    const { text } = prepared.normal;
    const { sentences, clauses } = prepared.segmentation;
    if (sentences.length === 0) return { sightings: () => [] };
    const match = look(prepared);

    function sighting({ cue, start, end, parts }: Match): Sighting {
      const source = cues.sources[cue]!;
      const passages = parts.map((place) => ({
        text,
        sentence: sentences[indexAt(sentences, place.start)]!,
        clauses: {
          start: clauses[indexAt(clauses, place.start)]!.start,
          end: clauses[indexAt(clauses, place.end - 1)]!.end,
        },
        match: place,
        cue: source,
      }));
      return {
        start,
        end,
        clause: indexAt(clauses, start),
        cue: source,
        sort: owners[cue]![1],
        stance: stanceOf(passages),
      };
    }

    return {
      sightings(behaviour) {
        const found = match(cuesOf.get(behaviour) ?? []).map(sighting);
        return found.sort((a, b) => a.start - b.start || a.end - b.end);
      },
    };
  };
}
