import type { Evidence } from '../score-sheet.ts';
import { normalise } from '../text/normalise.ts';
import type { Prepared } from '../text/prepare.ts';

/** Fewer letters stand in too many places to prove anything. */
const FEWEST = 3;
const LETTER = /[\p{Script=Han}\p{L}\p{N}%]/u;

/**
 * Looks a model's quote up in the answer: width, case, punctuation, spaces and the way numbers are written may differ,
 * words may not. Of the quotes that models call verbatim, a third to a half are not.
 * @returns where it stands, in the answer's own letters; undefined for a quote that is not there
 */
export function findQuote({ answer, normal }: Prepared, quote: string): Evidence | undefined {
  const wanted = lettersOf(normalise(quote).text).letters;
  if (wanted.length < FEWEST) return undefined;
  const { letters, places } = lettersOf(normal.text);
  const at = letters.indexOf(wanted);
  if (at < 0) return undefined;
  const { start, end } = normal.original(places[at]!, places[at + wanted.length - 1]! + 1);
  return { start, end, text: answer.slice(start, end) };
}

/** A text without its signs and spaces, and the place of each letter. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const places = [...text.matchAll(/[\s\S]/gu)].filter(([letter]) => LETTER.test(letter)).map(({ index }) => index);
  return { letters: places.map((place) => text[place]).join(''), places };
}
