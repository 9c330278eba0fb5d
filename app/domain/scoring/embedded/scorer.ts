import type { Question } from '../../questions/question.ts';
import { behavioursIn } from '../../questions/requirement.ts';
import { createConcreteness } from '../likeness/concreteness.ts';
import { createLikeness, NO_LIKENESS, type Likeness } from '../likeness/likeness.ts';
import { sharesOf } from '../likeness/shares.ts';
import type { CumulativeModel } from '../../statistics/cumulative.ts';
import { createObserver } from '../cues/observe.ts';
import { givenWordingOf, type GivenWording } from '../integrity/copying.ts';
import { createSignFinder } from '../integrity/integrity-cues.ts';
import { inspect } from '../integrity/inspect.ts';
import { isOffTopic } from '../integrity/off-topic.ts';
import { countParticulars } from '../integrity/prose.ts';
import { createTopics } from '../integrity/topics.ts';
import {
  CREDIT,
  sheetOf,
  type Evidence,
  type Findings,
  type PointScore,
  type Rubric,
  type Scorer,
  type ScoreSheet,
} from '../score-sheet.ts';
import { structureOf } from '../structure.ts';
import { prepare, type Prepared } from '../text/prepare.ts';
import type { CompiledLibrary } from './compiled-library.ts';
import { evidenceOf } from './evidence.ts';
import { extentOf, judge, meets, strengthOf, type Judgement, type Signs } from './judge.ts';
import { matchWording, wordingIndex, type WordingMatch } from './wording.ts';

const NAME = 'embedded';
/** Grows when the method changes; a change of content shows in the library's hash. */
const METHOD = 2;

/** A rubric whose points have been tied to the library, and the texts that it must not be answered with. */
export interface KnownRubric extends Rubric {
  referenceAnswer?: string;
}

export interface EmbeddedScorer extends Scorer {
  /** Which behaviours a point's wording is taken to mean. */
  match(text: string): WordingMatch | undefined;
  scoreNow(rubric: KnownRubric, answer: string): ScoreSheet;
  /** Why an answer got its score: what was asked of it, what was found of that and by which cues. */
  explain(rubric: KnownRubric, answer: string): Explanation;
  gate(rubric: KnownRubric, answer: string): Gate;
}

export interface Explanation extends Pick<Findings, 'isBarred'> {
  points: PointExplanation[];
}

/** What the integrity gate finds of an answer, for scorers that judge the points in their own way. */
export interface Gate extends Findings {
  prepared: Prepared;
  /** Whether a passage may be evidence: not what is copied, repeated or said to the grader. */
  isOwn(passage: Evidence): boolean;
}

export interface PointExplanation {
  id: string;
  matched: WordingMatch | undefined;
  sightings: Judgement['sightings'];
  signs: Signs;
  /** The passage that sounds most like what the point asks for. */
  likest: Likeness;
  /** How much of each clause speaks for the point rather than for another. */
  shares: Float64Array;
}

/**
 * A scorer that needs nothing but the library: behaviours are recognised by their cues, rubric points are met by
 * behaviours, and the integrity gate stands before both.
 * @param known questions against which an answer is held to tell whether it is one to another question
 */
export function createEmbeddedScorer(library: CompiledLibrary, known: Question[]): EmbeddedScorer {
  const observe = createObserver(library.behaviours);
  const signsIn = createSignFinder(library.integrity);
  const soundOf = createLikeness(library.talk);
  const concretenessOf = createConcreteness(library.concreteness);
  const wording = wordingIndex(library.wording);
  const version = `${METHOD}.${library.hash.slice(0, 8)}`;

  const match = remembered((text) => matchWording(wording, text));
  const matchOf = ({ text, meets: asked }: Rubric['points'][number]): WordingMatch | undefined =>
    asked ? { requirement: asked, fit: 1 } : match(text);
  const closeness = createTopics(library.topics, known, ({ points }) =>
    points.flatMap((point) => behavioursIn(matchOf(point)?.requirement ?? { any: [] })),
  );

  const given = new WeakMap<KnownRubric, GivenWording>();
  function givenIn(rubric: KnownRubric): GivenWording {
    let wordingOfRubric = given.get(rubric);
    if (!wordingOfRubric) {
      const points = rubric.points.map(({ text }) => text);
      given.set(rubric, (wordingOfRubric = givenWordingOf(rubric.prompt, points, rubric.referenceAnswer ?? '')));
    }
    return wordingOfRubric;
  }

  function examine(rubric: KnownRubric, answer: string) {
    const prepared = prepare(answer);
    const observation = observe(prepared);
    const concreteness = concretenessOf(prepared);
    const inspection = inspect(signsIn(prepared), prepared, concreteness, givenIn(rubric));
    const isAccepted = (clause: number) => !inspection.excluded.has(clause);
    const shown = remembered((behaviour) =>
      strengthOf(observation.sightings(behaviour).filter(({ clause }) => isAccepted(clause))),
    );
    const sound = soundOf(prepared, (clause) => isAccepted(clause) && !inspection.denied.has(clause));
    const passage = remembered(sound.passage);
    const particulars = countParticulars(prepared, inspection.excluded);

    const asked = rubric.points.map(matchOf);
    const likenesses = asked.map((found) =>
      found ? extentOf(found.requirement, (behaviour) => passage(behaviour).value) : 0,
    );
    const shares = sharesOf(
      prepared.segmentation.clauses.length,
      asked.map((found) => (found ? behavioursIn(found.requirement) : [])),
      sound,
    );
    const points = rubric.points.map(({ id }, index): PointExplanation => {
      const matched = asked[index];
      const { strength, sightings } = matched ? meets(matched.requirement, shown) : NOTHING;
      const concrete = sightings.filter(({ sort, stance }) => sort === 'cue' && stance === 'done');
      const likeness = likenesses[index]!;
      const others = Math.max(1, rubric.points.length - 1);
      const signs = {
        strength,
        cued: new Set(concrete.map(({ clause }) => clause)).size,
        behind: likenesses.filter((other) => other > likeness).length / others,
        spoken: shares[index]!.reduce((sum, share) => sum + share, 0),
        particulars,
        concreteness,
      };
      const likest = (matched ? behavioursIn(matched.requirement) : [])
        .map(passage)
        .reduce((best, next) => (next.value > best.value ? next : best), NO_LIKENESS);
      return { id, matched, sightings, signs, likest, shares: shares[index]! };
    });

    const own = rubric.points.reduce((sum, { weight }, index) => sum + weight * points[index]!.signs.strength, 0);
    const { text } = prepared.normal;
    const isMapped = rubric.points.every((point) => point.meets);
    if (isOffTopic(own / rubric.maxScore, text.length, isMapped, () => closeness(rubric, text))) {
      inspection.flags.push('off_topic');
      inspection.isBarred = true;
    }
    const structure = structureOf(rubric.kind, answer, prepared.normal, prepared.segmentation);
    return { prepared, inspection, structure, points };
  }

  return {
    name: NAME,
    version,
    match,
    scoreNow,
    score: async (rubric, answer) => scoreNow(rubric, answer),
    explain(rubric, answer) {
      const { points, inspection } = examine(rubric, answer);
      return { points, isBarred: inspection.isBarred };
    },
    gate(rubric, answer) {
      const { prepared, inspection, structure } = examine(rubric, answer);
      const excluded = [...inspection.excluded].map((clause) => {
        const { start, end } = prepared.segmentation.clauses[clause]!;
        return prepared.normal.original(start, end);
      });
      return {
        prepared,
        flags: inspection.flags,
        isBarred: inspection.isBarred,
        structure,
        isOwn: (passage) => !excluded.some(({ start, end }) => passage.start < end && passage.end > start),
      };
    },
  };

  function scoreNow(rubric: KnownRubric, answer: string): ScoreSheet {
    const { prepared, inspection, structure, points } = examine(rubric, answer);
    const scores = points.map((explanation) => pointScore(prepared, library.verdicts, explanation));
    return sheetOf({ name: NAME, version }, rubric, scores, { ...inspection, structure });
  }
}

const NOTHING: Judgement = { strength: 0, sightings: [] };

function pointScore(
  prepared: Prepared,
  model: CumulativeModel,
  { id, matched, sightings, signs, likest, shares }: PointExplanation,
): PointScore {
  // Nothing in the library fits the point's wording: silence says nothing, and a person must look.
  if (!matched) return { id, verdict: 'miss', credit: 0, confidence: 0.1, evidence: [] };
  const { verdict, probability } = judge(model, signs);
  const confidence = Math.round(probability * matched.fit * 100) / 100;
  const evidence = verdict === 'miss' ? [] : evidenceOf(prepared, sightings, likest, (clause) => shares[clause]!);
  // Whatever the weights say, nothing is awarded that cannot be shown.
  if (evidence.length === 0) return { id, verdict: 'miss', credit: 0, confidence, evidence };
  return { id, verdict, credit: CREDIT[verdict], confidence, evidence };
}

function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
