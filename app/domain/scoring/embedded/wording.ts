import type { Behaviour } from '../../competencies/behaviour.ts';
import type { Requirement } from '../../questions/requirement.ts';
import { normalise } from '../text/normalise.ts';
import { pairsOf } from '../text/pairs.ts';

/**
 * For rubric points that nobody has mapped: which behaviours of the library a point's wording speaks of.
 * Behaviours are documents of character pairs, weighted by where they stand and how rare they are.
 */
export interface WordingIndex {
  /** For each character pair, the behaviours that use it and how much it says of them. */
  weights: Map<string, Map<string, number>>;
  rarity: Map<string, number>;
}

export interface WordingMatch {
  requirement: Requirement;
  /** How well the wording fits, 0 to 1. */
  fit: number;
}

const WEIGHT = { wording: 1, name: 1, definition: 0.4 };
const ENOUGH = 0.3;
const CLOSE_TO_BEST = 0.85;
const MOST_OPTIONS = 3;
/** Parts of a point's wording that must each be met; 或 leaves a choice, so it does not part. */
const ASPECTS = /[,;。]|并且|并|以及|同时/u;

const pairs = (text: string) => pairsOf(normalise(text).text);

/** How a behaviour is spoken of: its character pairs and how much each says of it. */
export interface BehaviourWording {
  id: string;
  pairs: Array<[string, number]>;
}

export function wordingOf(behaviour: Behaviour): BehaviourWording {
  const weights = new Map<string, number>();
  const texts: Array<[string, number]> = [
    ...behaviour.wording.map((text): [string, number] => [text, WEIGHT.wording]),
    [behaviour.name, WEIGHT.name],
    [behaviour.definition, WEIGHT.definition],
  ];
  for (const [text, weight] of texts) {
    for (const pair of pairs(text)) weights.set(pair, Math.max(weights.get(pair) ?? 0, weight));
  }
  return { id: behaviour.id, pairs: [...weights] };
}

export function wordingIndex(behaviours: BehaviourWording[]): WordingIndex {
  const weights: WordingIndex['weights'] = new Map();
  for (const { id, pairs: own } of behaviours) {
    for (const [pair, weight] of own) {
      const users = weights.get(pair) ?? new Map<string, number>();
      users.set(id, weight);
      weights.set(pair, users);
    }
  }
  const rarity = new Map([...weights].map(([pair, users]) => [pair, Math.log(1 + behaviours.length / users.size)]));
  return { weights, rarity };
}

/** Behaviours that a stretch of wording speaks of, best first, with the share of its meaning that they cover. */
function rank(index: WordingIndex, text: string): Array<{ behaviour: string; fit: number }> {
  const unique = [...new Set(pairs(text))];
  const unknown = Math.max(0, ...index.rarity.values());
  const whole = unique.reduce((sum, pair) => sum + (index.rarity.get(pair) ?? unknown), 0);
  const fits = new Map<string, number>();
  for (const pair of unique) {
    for (const [behaviour, weight] of index.weights.get(pair) ?? []) {
      fits.set(behaviour, (fits.get(behaviour) ?? 0) + (weight * index.rarity.get(pair)!) / whole);
    }
  }
  return [...fits]
    .map(([behaviour, fit]) => ({ behaviour, fit }))
    .sort((a, b) => b.fit - a.fit || (a.behaviour < b.behaviour ? -1 : 1));
}

/** @returns undefined when the wording speaks of nothing in the library */
export function matchWording(index: WordingIndex, text: string): WordingMatch | undefined {
  const withoutExamples = normalise(text).text.replace(/\([^)]*\)/gu, '');
  const aspects = withoutExamples.split(ASPECTS).filter((aspect) => aspect.trim().length > 1);
  const matched = aspects.flatMap((aspect) => {
    const ranked = rank(index, aspect);
    const best = ranked[0];
    if (!best || best.fit < ENOUGH) return [];
    const options = ranked
      .filter(({ fit }) => fit >= best.fit * CLOSE_TO_BEST)
      .slice(0, MOST_OPTIONS)
      .map(({ behaviour }) => behaviour);
    return [{ requirement: options.length > 1 ? { any: options } : options[0]!, fit: best.fit }];
  });
  if (matched.length === 0) return undefined;
  const parts = matched.map(({ requirement }) => requirement);
  return {
    requirement: parts.length > 1 ? { all: parts } : parts[0]!,
    fit: Math.min(1, matched.reduce((sum, { fit }) => sum + fit, 0) / matched.length),
  };
}
