import type { Behaviour } from '../../competencies/behaviour.ts';
import { plainWording } from '../../questions/known-rubric.ts';
import type { Rubric } from '../score-sheet.ts';
import { normalise } from '../text/normalise.ts';
import { countPairs } from '../text/pairs.ts';

/** What is written about a behaviour and by people who show it, normalised. */
export interface BehaviourTalk {
  id: string;
  text: string;
}

export const talkOf = ({ id, name, definition, wording, examples }: Behaviour): BehaviourTalk => ({
  id,
  text: [name, definition, ...wording, ...examples].map((text) => normalise(text).text).join('\n'),
});

/** How close an answer is to its own question, among the others that are known. */
export interface Closeness {
  /** To its own question against the closest of all: 1 when none is closer. */
  ratio: number;
  /** How many of the others are closer. */
  closer: number;
  /** Of how many. */
  others: number;
}

interface Topic {
  weights: Map<string, number>;
  length: number;
}

/**
 * Which question an answer speaks to. A question is the way people talk when they show the behaviours that it asks for;
 * words of its wording alone tell nothing, since good answers seldom use them. Cosine of pairs of letters, weighted by
 * how few questions they belong to (tf-idf; Salton and Buckley 1988).
 * @param behavioursOf the behaviours that a rubric asks for
 */
export function createTopics(
  talk: BehaviourTalk[],
  questions: Rubric[],
  behavioursOf: (rubric: Rubric) => string[],
): (rubric: Rubric, normal: string) => Closeness {
  const texts = new Map(talk.map(({ id, text }) => [id, text]));

  function countsOf(rubric: Rubric): Map<string, number> {
    const own = [rubric.prompt, ...rubric.points.map(({ text }) => text)].map((text) => normalise(text).text);
    return countPairs([...own, ...behavioursOf(rubric).map((behaviour) => texts.get(behaviour) ?? '')]);
  }

  const users = new Map<string, number>();
  const rarity = (pair: string) => Math.log((questions.length + 1) / ((users.get(pair) ?? 0) + 0.5));
  const topicOf = (counts: Map<string, number>): Topic => {
    const weights = new Map([...counts].map(([pair, count]) => [pair, (1 + Math.log(count)) * rarity(pair)]));
    return { weights, length: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) };
  };

  /** Every pair's questions, each followed by its weight there. Made when the first answer needs it, not at the start. */
  let index: Map<string, number[]> | undefined;
  function knownTopics() {
    if (index) return index;
    const counts = questions.map(countsOf);
    for (const pair of counts.flatMap((count) => [...count.keys()])) users.set(pair, (users.get(pair) ?? 0) + 1);
    index = new Map();
    for (const [question, { weights, length }] of counts.map(topicOf).entries()) {
      for (const [pair, weight] of weights) {
        const entries = index.get(pair);
        if (entries) entries.push(question, weight / length);
        else index.set(pair, [question, weight / length]);
      }
    }
    return index;
  }

  const topics = new WeakMap<Rubric, Topic>();
  const plainPrompts = questions.map(({ prompt }) => plainWording(prompt));
  return (rubric, normal) => {
    const known = knownTopics();
    let own = topics.get(rubric);
    if (!own) topics.set(rubric, (own = topicOf(countsOf(rubric))));

    let toOwn = 0;
    const toAll = new Float64Array(questions.length);
    for (const [pair, count] of countPairs([normal])) {
      const inOwn = own.weights.get(pair);
      const inKnown = known.get(pair);
      if (inOwn === undefined && inKnown === undefined) continue;
      const weight = (1 + Math.log(count)) * rarity(pair);
      toOwn += (weight * (inOwn ?? 0)) / own.length;
      if (inKnown === undefined) continue;
      for (let entry = 0; entry < inKnown.length; entry += 2) toAll[inKnown[entry]!]! += weight * inKnown[entry + 1]!;
    }
    const plain = plainWording(rubric.prompt);
    const toOthers = [...toAll].filter((_, question) => plainPrompts[question] !== plain);
    return {
      ratio: toOwn / Math.max(toOwn, ...toOthers, Number.MIN_VALUE),
      closer: toOthers.filter((close) => close > toOwn).length,
      others: toOthers.length,
    };
  };
}
