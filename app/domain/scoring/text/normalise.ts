import { numeralReplacements } from './numerals.ts';

/** An answer in the form that cues are matched against, with the way back to the answer's own offsets. */
export interface NormalText {
  text: string;
  /** How many invisible characters were dropped. */
  hidden: number;
  /** Passage of the original between two places of `text`. */
  original(start: number, end: number): { start: number; end: number };
}

/** Zero-width, direction and tag characters, soft hyphens, variation selectors, NUL and the like: nobody types these. */
const INVISIBLE = /[\p{Cf}\p{Cc}\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u115F\u1160\u3164]/u;
const SPACE = /[\p{Zs}\t\v\f\u2028\u2029]/u;

/** A space between Han characters is a pause of the speaker; elsewhere it parts words. */
const PAUSE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
/** Stands for a comma that parts clauses while numbers are read. */
const SEPARATOR = '\uE000';

const PUNCTUATION: Record<string, string> = {
  '、': ',',
  ':': ',',
  '—': ',',
  '―': ',',
  '–': ',',
  '·': ',',
  '~': ',',
  '.': '.',
  '…': ',',
  '「': '',
  '」': '',
  '『': '',
  '』': '',
  '“': '',
  '”': '',
  '‘': '',
  '’': '',
  '"': '',
  "'": '',
  '《': '',
  '》': '',
};

/**
 * One form for what is written in many: width, case, punctuation, spaces, numbers; invisible characters dropped.
 * Sentences end with 。!? or ;, clauses with a comma.
 */
export function normalise(answer: string): NormalText {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let hidden = 0;
  const push = (text: string, start: number, end: number) => {
    for (let unit = 0; unit < text.length; unit++) {
      characters.push(text[unit]!);
      starts.push(start);
      ends.push(end);
    }
  };

  let offset = 0;
  for (const character of answer) {
    const start = offset;
    offset += character.length;
    if (character >= '一' && character <= '鿿') {
      // Most of any answer, and already in its normal form.
      push(character, start, offset);
    } else if (character === '\n' || character === '\r') {
      push('\n', start, offset);
    } else if (SPACE.test(character)) {
      // One space stands for many: whoever sends a million of them gets no more.
      if (characters.at(-1) !== ' ') push(' ', start, offset);
    } else if (INVISIBLE.test(character)) {
      hidden++;
    } else {
      for (const plain of character.normalize('NFKC').toLowerCase()) {
        const sign = PUNCTUATION[plain] ?? plain;
        // Only the comma of a keyboard's figures parts thousands: 100、200、300 are three numbers.
        push(sign === ',' && character !== ',' ? SEPARATOR : sign, start, offset);
      }
    }
  }

  const plain = characters.join('');
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let next = 0;
  const copyTo = (end: number) => {
    for (; next < end; next++) {
      text.push(plain[next]!);
      from.push(starts[next]!);
      to.push(ends[next]!);
    }
  };
  for (const replacement of numeralReplacements(plain)) {
    copyTo(replacement.start);
    for (const unit of replacement.text) {
      text.push(unit);
      from.push(starts[replacement.start]!);
      to.push(ends[replacement.end - 1]!);
    }
    next = replacement.end;
  }
  copyTo(plain.length);

  return {
    text: text.join('').replaceAll(SEPARATOR, ',').replace(PAUSE, ','),
    hidden,
    original: (start, end) => ({ start: from[start] ?? answer.length, end: to[end - 1] ?? answer.length }),
  };
}
