import { compileCue, type Cue, type Sequence } from './cue.ts';
import { normalise } from '../text/normalise.ts';
import type { WordClasses } from '../../competencies/behaviour.ts';
import { createVocabulary, findTexts } from './vocabulary.ts';

/**
 * Many cues in the form in which they are matched. Plain numbers and strings, so that it can be kept in a file:
 * making it takes seconds for a whole library, reading it does not.
 */
export interface CompiledCues {
  /** Every text that a slot may stand for, each once. */
  texts: string[];
  /** Slots by number: the numbers of their texts; slot 0 is any number and has none. */
  slots: number[][];
  /** Cues by number: parts, each of alternative sequences, each of slots (see `slotCode`). */
  cues: number[][][][];
  sources: string[];
  /** For each cue, slots of which one stands wherever the cue does, the rarest such choice; none if there is no such. */
  guards: number[][];
}

export const NUMBER_SLOT = 0;
const GAP = 1;
const OPTIONAL = 2;

/** A slot in a sequence: its number, and whether a gap may stand before it and it may be left out. */
export const slotCode = (slot: number, gap: boolean, optional: boolean) =>
  slot * 4 + (gap ? GAP : 0) + (optional ? OPTIONAL : 0);
export const slotOf = (code: number) => code >> 2;
export const hasGap = (code: number) => (code & GAP) !== 0;
export const isOptional = (code: number) => (code & OPTIONAL) !== 0;

/**
 * @param sample sentences of the kind that will be looked at: texts that are rare in them make the best guards
 * @throws Error with the cue and what is wrong with it when one cannot be read
 */
export function compileCues(sources: string[], words: WordClasses, sample: string[]): CompiledCues {
  const texts = new Map<string, number>();
  const slots: number[][] = [[]];
  const slotIds = new Map<string, number>();
  const numberOf = (text: string) => {
    let id = texts.get(text);
    if (id === undefined) texts.set(text, (id = texts.size));
    return id;
  };
  const slotFor = (choices: readonly string[] | 'number') => {
    if (choices === 'number') return NUMBER_SLOT;
    const ids = choices.map(numberOf);
    const key = ids.join(' ');
    let slot = slotIds.get(key);
    if (slot === undefined) {
      slot = slots.push(ids) - 1;
      slotIds.set(key, slot);
    }
    return slot;
  };

  const compiled: Cue[] = sources.map((source) => {
    try {
      return compileCue(source, words);
    } catch (error) {
      throw new Error(`“${source}”：${(error as Error).message}`);
    }
  });
  const encode = (sequence: Sequence) =>
    sequence.map(({ texts: choices, gap, optional }) => slotCode(slotFor(choices), gap, optional));
  const cues = compiled.map(({ parts }) => parts.map((part) => part.map(encode)));
  const frequency = frequencies([...texts.keys()], slots, sample);
  return { texts: [...texts.keys()], slots, cues, sources, guards: cues.map((parts) => guardOf(parts, frequency)) };
}

/** How often some text of each slot stands in the sample; never less than a little, and more for short texts. */
function frequencies(texts: string[], slots: number[][], sample: string[]): number[] {
  const vocabulary = createVocabulary(texts);
  const counts = texts.map((text) => 1 / text.length);
  for (const sentence of sample) findTexts(vocabulary, normalise(sentence).text, (id) => (counts[id]! += 1));
  return slots.map((ids) => ids.reduce((sum, id) => sum + counts[id]!, 0));
}

/** The rarest choice of slots that must be there: one slot for each alternative of the part that is rarest. */
function guardOf(parts: number[][][], frequency: number[]): number[] {
  let best: number[] = [];
  let least = Infinity;
  for (const part of parts) {
    const rarest = part.map((sequence) => {
      const required = sequence.filter((code) => !isOptional(code) && slotOf(code) !== NUMBER_SLOT).map(slotOf);
      return required.sort((a, b) => frequency[a]! - frequency[b]!)[0];
    });
    if (rarest.includes(undefined)) continue;
    const sum = rarest.reduce((total: number, slot) => total + frequency[slot!]!, 0);
    if (sum < least) {
      least = sum;
      best = rarest as number[];
    }
  }
  return best;
}
