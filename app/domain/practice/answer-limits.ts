/** The longest answer that is taken, in characters as people count them. An hour of speech is about 15,000. */
export const LONGEST_ANSWER = 20_000;

/** Spaces are free, but not without end. */
const WITH_SPACES = 4;

/** Characters of an answer as people count them: spaces and line ends are free. */
export const countCharacters = (answer: string): number => [...answer.replace(/\s/gu, '')].length;

export type AnswerFault = 'empty' | 'too_long';

/** @returns what keeps an answer from being submitted, or undefined */
export function faultOfAnswer(answer: string): AnswerFault | undefined {
  if (answer.trim() === '') return 'empty';
  const isTooLong = countCharacters(answer) > LONGEST_ANSWER || answer.length > LONGEST_ANSWER * WITH_SPACES;
  return isTooLong ? 'too_long' : undefined;
}
