/** Found on honest and off-topic answers written for it; words of the topic tell nothing, behaviours do. */
const BEST = 0.55;
const TO_BEST = 0.75;
const TO_MEAN = 1.7;
const RANK = 5;
const SHORTEST = 100;
/** Who meets their own question so far is not asked about others: looking for all their behaviours takes time. */
const CLEARLY_ON_TOPIC = 0.55;

/**
 * Whether an answer is one to another question: it shows much of what some others ask for, and of what this one asks
 * for no more than of most.
 * @param own how far the answer meets its own question, 0 to 1
 * @param toOthers gives the same for every other question that is known
 */
export function isOffTopic(own: number, characters: number, toOthers: () => number[]): boolean {
  if (own >= CLEARLY_ON_TOPIC || characters < SHORTEST) return false;
  const others = toOthers();
  if (others.length < RANK) return false;
  const best = Math.max(...others);
  const mean = others.reduce((sum, share) => sum + share, 0) / others.length;
  const rank = others.filter((share) => share > own).length;
  return best >= BEST && own < best * TO_BEST && own < mean * TO_MEAN && rank >= RANK;
}
