import type { Closeness } from './topics.ts';

/** Found on honest and off-topic answers written for it. */
const RATIO = { mapped: 0.62, byWording: 0.48 };
const CLOSER = 4;
const SHORTEST = 100;
/** Who meets their own question so far is on topic, whatever else they speak of. */
const CLEARLY_ON_TOPIC = 0.6;

/**
 * Whether an answer is one to another question: it meets little of its own, and speaks as people do who answer others.
 * @param own how far the answer meets its own question, 0 to 1
 * @param isMapped whether people said what meets the question's points; a guess from their wording is trusted less
 */
export function isOffTopic(own: number, characters: number, isMapped: boolean, closeness: () => Closeness): boolean {
  if (own >= CLEARLY_ON_TOPIC || characters < SHORTEST) return false;
  const { ratio, closer, others } = closeness();
  return others > CLOSER && closer >= CLOSER && ratio < (isMapped ? RATIO.mapped : RATIO.byWording);
}
