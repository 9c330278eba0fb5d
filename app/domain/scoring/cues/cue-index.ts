import type { WordClasses } from '../../competencies/behaviour.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt, type Stretch } from '../text/segment.ts';
import { compileCue, GAP, SPAN, type Sequence } from './cue.ts';
import { createVocabulary, findAll, findNumbers, learn, type Place, type Vocabulary } from './places.ts';

/** Cues made ready for matching. */
export interface CueIndex<Tag> {
  vocabulary: Vocabulary;
  cues: Array<IndexedCue<Tag>>;
  /** By the number of a text: the cues for whose rarest slot it is a choice. */
  byText: Map<number, number[]>;
  /** Cues of which no text has to be there. */
  unguarded: number[];
}

interface IndexedCue<Tag> {
  tag: Tag;
  source: string;
  parts: IndexedSlot[][][];
  /** Sets of texts of each of which one has to be there, the smallest first. */
  required: Array<readonly number[]>;
}

interface IndexedSlot {
  /** Numbers of the texts that may stand here; `'number'` for any number. */
  texts: readonly number[] | 'number';
  gap: boolean;
  optional: boolean;
}

export interface Found<Tag> extends Place {
  tag: Tag;
  source: string;
  /** Where each part of the cue stands, in the order in which it is written. */
  parts: Place[];
  /** Index of the clause in which it begins. */
  clause: number;
}

/** @throws Error when a cue cannot be read, with the cue and what is wrong with it */
export function indexCues<Tag>(cues: Iterable<{ source: string; tag: Tag }>, words: WordClasses): CueIndex<Tag> {
  const index: CueIndex<Tag> = { vocabulary: createVocabulary(), cues: [], byText: new Map(), unguarded: [] };
  // A word class has hundreds of users: its texts are learnt once.
  const learnt = new Map<readonly string[], readonly number[]>();
  const numbersOf = (texts: readonly string[]) => {
    let numbers = learnt.get(texts);
    if (!numbers) {
      numbers = texts.map((text) => learn(index.vocabulary, text));
      learnt.set(texts, numbers);
    }
    return numbers;
  };

  for (const { source, tag } of cues) {
    const { parts } = compileCue(source, words);
    const id = index.cues.length;
    const required = parts
      .flatMap((part) => (part.length === 1 ? part[0]! : []))
      .flatMap((slot) => (slot.optional || slot.texts === 'number' ? [] : [numbersOf(slot.texts)]));
    index.cues.push({
      tag,
      source,
      required: required.sort((a, b) => a.length - b.length),
      parts: parts.map((part) =>
        part.map((slots) =>
          slots.map((slot) => ({ ...slot, texts: slot.texts === 'number' ? slot.texts : numbersOf(slot.texts) })),
        ),
      ),
    });
    const guard = guardOf(parts);
    if (!guard) index.unguarded.push(id);
    for (const text of new Set(guard?.flatMap(numbersOf))) {
      const users = index.byText.get(text);
      if (users) users.push(id);
      else index.byText.set(text, [id]);
    }
  }
  return index;
}

/** The texts of which one stands wherever the cue does, and that rule out most: long ones, and few of them. */
function guardOf(parts: Sequence[][]): Array<readonly string[]> | undefined {
  const guards = parts.map((part) => part.map(rarestSlot)).filter((slots) => slots.every((slot) => slot !== undefined));
  const rarity = (slots: Array<readonly string[]>) => {
    const texts = slots.flat();
    return Math.min(3, ...texts.map((text) => text.length)) * 1000 - texts.length;
  };
  return guards.sort((a, b) => rarity(b) - rarity(a))[0];
}

function rarestSlot(slots: Sequence): readonly string[] | undefined {
  const required = slots.flatMap((slot) => (slot.optional || slot.texts === 'number' ? [] : [slot.texts]));
  const shortest = (texts: readonly string[]) => Math.min(3, ...texts.map((text) => text.length));
  return required.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

/** Every place in an answer at which a cue of the index stands, at most one for each place where it begins. */
export function findCues<Tag>(index: CueIndex<Tag>, prepared: Prepared): Array<Found<Tag>> {
  const matcher = createMatcher(index.vocabulary, prepared);
  const tried = new Uint8Array(index.cues.length);
  const found: Array<Found<Tag>> = [];
  const attempt = (id: number) => {
    if (tried[id] === 1) return;
    tried[id] = 1;
    const { parts, required, tag, source } = index.cues[id]!;
    if (!required.every(matcher.hasOne)) return;
    for (const places of matcher.match(parts)) {
      const start = Math.min(...places.map((place) => place.start));
      const end = Math.max(...places.map((place) => place.end));
      found.push({ start, end, tag, source, parts: places, clause: indexAt(prepared.segmentation.clauses, start) });
    }
  };
  index.unguarded.forEach(attempt);
  for (const text of matcher.texts) index.byText.get(text)?.forEach(attempt);
  return found;
}

/** Joins the places of one text into matches of cues. */
function createMatcher(vocabulary: Vocabulary, prepared: Prepared) {
  const { text } = prepared.normal;
  const { sentences } = prepared.segmentation;
  const { texts, places: byText } = findAll(vocabulary, text);
  const numbers = findNumbers(text);

  function hasOne(ids: readonly number[]): boolean {
    for (let index = 0; index < ids.length; index++) {
      if (byText[ids[index]!] !== undefined) return true;
    }
    return false;
  }

  function placesOf(slot: IndexedSlot): Place[] {
    if (slot.texts === 'number') return numbers;
    let places: Place[] | undefined;
    for (let index = 0; index < slot.texts.length; index++) {
      const here = byText[slot.texts[index]!];
      if (here) places = places ? places.concat(here) : here;
    }
    return places ?? [];
  }

  const sentenceEnd = (place: number) => sentences[indexAt(sentences, place)]?.end ?? text.length;

  /** Matches of one sequence; its first slot is never optional. */
  const matchSequence = (slots: IndexedSlot[]) => joined(placesOf(slots[0]!), slots, 1);

  function joined(beginnings: Place[], slots: IndexedSlot[], from: number): Place[] {
    let reached = beginnings;
    for (let index = from; index < slots.length && reached.length > 0; index++) {
      const slot = slots[index]!;
      const places = placesOf(slot);
      const next: Place[] = slot.optional ? reached.slice() : [];
      for (const before of reached) {
        const last = slot.gap ? Math.min(before.end + GAP, sentenceEnd(before.end - 1)) : before.end;
        for (const place of places) {
          if (place.start >= before.end && place.start <= last) next.push({ start: before.start, end: place.end });
        }
      }
      reached = next;
    }
    return reached;
  }

  function matchPart(part: IndexedSlot[][]): Place[] {
    const matches = part.length === 1 ? matchSequence(part[0]!) : part.flatMap(matchSequence);
    if (matches.length < 2) return matches;
    const shortest = new Map<number, Place>();
    for (const place of matches) {
      const known = shortest.get(place.start);
      if (!known || place.end < known.end) shortest.set(place.start, place);
    }
    return [...shortest.values()];
  }

  return {
    texts,
    hasOne,
    /** For each place at which a cue's first part stands near all the others: the parts' places. */
    match(parts: IndexedSlot[][][]): Place[][] {
      const first = matchPart(parts[0]!);
      if (first.length === 0 || parts.length === 1) return first.map((place) => [place]);
      const others = parts.slice(1).map(matchPart);
      return first.flatMap((place) => {
        const sentence: Stretch = sentences[indexAt(sentences, place.start)]!;
        const near = others.map((places) => nearest(places, place, sentence));
        return near.every((found) => found !== undefined) ? [[place, ...near]] : [];
      });
    },
  };
}

/** The place closest to another one in the same sentence, not more than SPAN characters from it. */
function nearest(places: Place[], to: Place, sentence: Stretch): Place | undefined {
  let best: Place | undefined;
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
