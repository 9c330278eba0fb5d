import { isOptional, NUMBER_SLOT, slotOf, type CompiledCues } from './compiled-cues.ts';

/**
 * Rules out most cues before they are tried: everything that a cue needs must stand close together. An answer is seen
 * through windows that overlap so far that a cue never reaches out of the three around the place where it begins;
 * longer answers use the 32 windows again, which only makes the sieve coarser.
 */
const WINDOW = 40;
const WINDOWS = 32;
const ALL = -1;

const windowsAt = (place: number) => {
  const window = Math.floor(place / WINDOW) % WINDOWS;
  return (1 << window) | (1 << ((window + 1) % WINDOWS)) | (1 << ((window + WINDOWS - 1) % WINDOWS));
};

export interface Sieve {
  /** Notes that a text stands at a place of the answer. */
  add(text: number, place: number): void;
  /** Forgets everything, for the next answer. */
  clear(): void;
  /** False when a cue cannot stand anywhere; true when it may. */
  canStand(cue: number): boolean;
}

/** Flat arrays throughout: the sieve looks at thousands of cues for each answer. */
export function createSieve({ texts, slots, cues }: CompiledCues): Sieve {
  const windows = new Int32Array(texts.length);
  const present: number[] = [];
  const slotStarts = new Int32Array(slots.length + 1);
  for (const [slot, ids] of slots.entries()) slotStarts[slot + 1] = slotStarts[slot]! + ids.length;
  const slotTexts = Int32Array.from(slots.flat());

  // A cue: how many parts, for each part how many sequences, for each sequence how many required slots and which.
  const codes: number[] = [];
  const cueStarts = new Int32Array(cues.length);
  for (const [cue, parts] of cues.entries()) {
    cueStarts[cue] = codes.length;
    codes.push(parts.length);
    for (const part of parts) {
      codes.push(part.length);
      for (const sequence of part) {
        const required = sequence
          .filter((code) => !isOptional(code))
          .map(slotOf)
          .filter((slot) => slot !== NUMBER_SLOT);
        required.sort((a, b) => slots[a]!.length - slots[b]!.length);
        codes.push(required.length, ...required);
      }
    }
  }
  const program = Int32Array.from(codes);

  function windowsOf(slot: number): number {
    let found = 0;
    for (let index = slotStarts[slot]!; index < slotStarts[slot + 1]!; index++) found |= windows[slotTexts[index]!]!;
    return found;
  }

  return {
    add(text, place) {
      if (windows[text] === 0) present.push(text);
      windows[text]! |= windowsAt(place);
    },
    clear() {
      for (const text of present) windows[text] = 0;
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
          for (at++; at < end && together !== 0; at++) together &= windowsOf(program[at]!);
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
