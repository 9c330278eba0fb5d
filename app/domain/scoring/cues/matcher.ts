import type { Prepared } from '../text/prepare.ts';
import { indexAt, type Stretch } from '../text/segment.ts';
import { hasGap, isOptional, NUMBER_SLOT, slotOf, type CompiledCues } from './compiled-cues.ts';
import { GAP, SPAN } from './cue.ts';
import { cellsOf, createSieve } from './sieve.ts';
import { createVocabulary, findNumbers, findTexts } from './vocabulary.ts';

/** A place in an answer at which a cue stands. */
export interface Match extends Stretch {
  /** Number of the cue. */
  cue: number;
  /** Where each part of the cue stands, in the order in which it is written. */
  parts: Stretch[];
}

/** Looks at an answer, and then gives every place at which one of some cues stands in it. */
export type Matcher = (prepared: Prepared) => (cues: readonly number[]) => Match[];

/**
 * @returns a function that looks at an answer: one pass finds the texts of all cues; a cue is then matched, when it is
 * asked for, by joining the places of its slots. Only the answer that was looked at last can be asked about.
 */
export function createMatcher(compiled: CompiledCues): Matcher {
  const { texts, slots, cues } = compiled;
  const vocabulary = createVocabulary(texts);
  const sieve = createSieve(compiled);

  // Used again for every answer: what a number of these does not carry the answer's stamp is of an earlier one.
  let stamp = 0;
  const textStamps = new Uint32Array(texts.length);
  const textPlaces = new Array<Stretch[]>(texts.length);
  const slotStamps = new Uint32Array(slots.length);
  const slotPlaces = new Array<Stretch[]>(slots.length);
  let sentences: Stretch[] = [];
  /** By place: where its sentence ends. */
  let sentenceEnds = new Int32Array();

  function placesOf(slot: number): Stretch[] {
    if (slotStamps[slot] === stamp) return slotPlaces[slot]!;
    let places: Stretch[] | undefined;
    for (const text of slots[slot]!) {
      if (textStamps[text] !== stamp) continue;
      places = places ? places.concat(textPlaces[text]!) : textPlaces[text]!;
    }
    slotStamps[slot] = stamp;
    return (slotPlaces[slot] = places ?? []);
  }

  /** Matches of one sequence; its first and last slots are never optional. */
  function matchSequence(sequence: number[]): Stretch[] {
    let reached = placesOf(slotOf(sequence[0]!));
    for (let index = 1; index < sequence.length && reached.length > 0; index++) {
      const code = sequence[index]!;
      const places = placesOf(slotOf(code));
      const next: Stretch[] = isOptional(code) ? reached.slice() : [];
      for (const before of reached) {
        const last = hasGap(code) ? Math.min(before.end + GAP, sentenceEnds[before.end - 1]!) : before.end;
        for (const place of places) {
          if (place.start >= before.end && place.start <= last) next.push({ start: before.start, end: place.end });
        }
      }
      reached = next;
    }
    return reached;
  }

  /** Matches of a part, of several with one beginning the shortest. */
  function matchPart(part: number[][]): Stretch[] {
    const matches = part.length === 1 ? matchSequence(part[0]!) : part.flatMap(matchSequence);
    if (matches.length < 2) return matches;
    const shortest = new Map<number, Stretch>();
    for (const place of matches) {
      const known = shortest.get(place.start);
      if (!known || place.end < known.end) shortest.set(place.start, place);
    }
    return [...shortest.values()];
  }

  /** For each place at which a cue's first part stands near all the others: the parts' places. */
  function matchCue(parts: number[][][]): Stretch[][] {
    const first = matchPart(parts[0]!);
    if (first.length === 0) return [];
    if (parts.length === 1) return first.map((place) => [place]);
    const others = parts.slice(1).map(matchPart);
    if (others.some((places) => places.length === 0)) return [];
    return first.flatMap((place) => {
      const sentence = sentences[indexAt(sentences, place.start)]!;
      const near = others.map((places) => nearest(places, place, sentence));
      return near.every((found) => found !== undefined) ? [[place, ...near]] : [];
    });
  }

  return (prepared) => {
    const { text } = prepared.normal;
    sentences = prepared.segmentation.sentences;
    sentenceEnds = new Int32Array(text.length);
    for (const { start, end } of sentences) sentenceEnds.fill(end, start, end);
    stamp++;
    sieve.clear();
    const cells = cellsOf(text.length, sentences);
    findTexts(vocabulary, text, (id, start, end) => {
      sieve.add(id, cells[start]!);
      if (textStamps[id] === stamp) {
        textPlaces[id]!.push({ start, end });
      } else {
        textStamps[id] = stamp;
        textPlaces[id] = [{ start, end }];
      }
    });
    slotStamps[NUMBER_SLOT] = stamp;
    slotPlaces[NUMBER_SLOT] = findNumbers(text);

    const ours = stamp;
    return (wanted) => {
      if (ours !== stamp) throw new Error('Another answer has been looked at since.');
      const matches: Match[] = [];
      for (const cue of wanted) {
        if (!sieve.canStand(cue)) continue;
        for (const parts of matchCue(cues[cue]!)) {
          const start = Math.min(...parts.map((place) => place.start));
          const end = Math.max(...parts.map((place) => place.end));
          matches.push({ cue, start, end, parts });
        }
      }
      return matches;
    };
  };
}

/** The place closest to another one in the same sentence, not more than SPAN characters from it. */
function nearest(places: Stretch[], to: Stretch, sentence: Stretch): Stretch | undefined {
  let best: Stretch | undefined;
  let least = SPAN + 1;
  for (const place of places) {
    if (place.start < sentence.start || place.end > sentence.end) continue;
    const distance = place.start >= to.end ? place.start - to.end : to.start >= place.end ? to.start - place.end : 0;
    if (distance < least) {
      best = place;
      least = distance;
    }
  }
  return best;
}
