import { compileCue, type Cue, type Sequence } from './cue.ts';
import type { WordClasses } from '../../competencies/behaviour.ts';

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

/** @throws Error with the cue and what is wrong with it when one cannot be read */
export function compileCues(sources: string[], words: WordClasses): CompiledCues {
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
  return { texts: [...texts.keys()], slots, cues, sources };
}
