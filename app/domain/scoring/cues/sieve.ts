import type { Stretch } from '../text/segment.ts';
import { isOptional, NUMBER_SLOT, slotOf, type CompiledCues } from './compiled-cues.ts';

/**
 * Rules out most cues before they are tried: everything that a cue needs must stand close together in one sentence.
 * Sentences are parted into cells; a text counts for its own cell and the two beside it, and a cue never reaches further
 * than that. Longer answers use the 32 cells again, which only makes the sieve coarser.
 */
const CELL = 40;
const CELLS = 32;
const ALL = -1;

/** @returns for each place of a text the cells that something there counts for, one bit each */
export function cellsOf(length: number, sentences: Stretch[]): Int32Array {
  const masks = new Int32Array(length);
  let first = 0;
  for (const { start, end } of sentences) {
    const last = first + Math.floor((end - 1 - start) / CELL);
    for (let place = start; place < end; place++) {
      const own = first + Math.floor((place - start) / CELL);
      for (let cell = Math.max(first, own - 1); cell <= Math.min(last, own + 1); cell++)
        masks[place]! |= 1 << (cell % CELLS);
    }
    first = last + 1;
  }
  return masks;
}

export interface Sieve {
  /** Notes that a text stands in these cells. */
  add(text: number, cells: number): void;
  /** Forgets everything, for the next answer. */
  clear(): void;
  /** False when a cue cannot stand anywhere; true when it may. */
  canStand(cue: number): boolean;
}

/** Flat arrays throughout: the sieve looks at thousands of cues for each answer. */
export function createSieve({ texts, slots, cues }: CompiledCues): Sieve {
  const cellsByText = new Int32Array(texts.length);
  const present: number[] = [];
  const slotStarts = new Int32Array(slots.length + 1);
  for (const [slot, ids] of slots.entries()) slotStarts[slot + 1] = slotStarts[slot]! + ids.length;
  const slotTexts = Int32Array.from(slots.flat());

  const sizeOf = (slot: number) => slots[slot]!.length;
  // A cue: how many parts, for each part how many sequences, for each sequence how many required slots and which.
  const codes: number[] = [];
  const cueStarts = new Int32Array(cues.length);
  for (const [cue, parts] of cues.entries()) {
    cueStarts[cue] = codes.length;
    codes.push(parts.length);
    for (const part of parts) {
      codes.push(part.length);
      for (const sequence of part) {
        const count = codes.push(0) - 1;
        for (const code of sequence) {
          if (isOptional(code) || slotOf(code) === NUMBER_SLOT) continue;
          // The slot with the fewest texts first: where it does not stand, the others need not be looked at.
          let at = codes.push(slotOf(code)) - 1;
          for (; at > count + 1 && sizeOf(codes[at - 1]!) > sizeOf(codes[at]!); at--)
            [codes[at - 1], codes[at]] = [codes[at]!, codes[at - 1]!];
        }
        codes[count] = codes.length - 1 - count;
      }
    }
  }
  const program = Int32Array.from(codes);

  function cellsOfSlot(slot: number): number {
    let found = 0;
    for (let index = slotStarts[slot]!; index < slotStarts[slot + 1]!; index++)
      found |= cellsByText[slotTexts[index]!]!;
    return found;
  }

  return {
    add(text, cells) {
      if (cellsByText[text] === 0) present.push(text);
      cellsByText[text]! |= cells;
    },
    clear() {
      for (const text of present) cellsByText[text] = 0;
      present.length = 0;
    },
    canStand(cue) {
      let at = cueStarts[cue]!;
      let shared = ALL;
      for (let parts = program[at++]!; parts > 0; parts--) {
        let ofPart = 0;
        for (let sequences = program[at++]!; sequences > 0; sequences--) {
          let together = shared;
          const end = at + 1 + program[at]!;
          for (at++; at < end && together !== 0; at++) together &= cellsOfSlot(program[at]!);
          at = end;
          ofPart |= together;
        }
        shared = ofPart;
        if (shared === 0) return false;
      }
      return true;
    },
  };
}
