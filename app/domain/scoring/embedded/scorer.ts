import type { BehaviourLibrary } from '../../competencies/behaviour.ts';
import { isSamePrompt } from '../../questions/known-rubric.ts';
import type { Question } from '../../questions/question.ts';
import { indexBehaviours, observe } from '../cues/observe.ts';
import { indexIntegrity, type IntegrityCues } from '../integrity/integrity-cues.ts';
import { inspect } from '../integrity/inspect.ts';
import { isOffTopic } from '../integrity/off-topic.ts';
import { UNSURE } from '../confidence.ts';
import {
  totalOf,
  type Evidence,
  type Flag,
  type PointScore,
  type Rubric,
  type Scorer,
  type ScoreSheet,
} from '../score-sheet.ts';
import { structureOf } from '../structure.ts';
import { prepare, type Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';
import { confidenceOf, CREDIT, meets, strengthOf, verdictOf, type Judgement } from './judge.ts';
import { indexWording, matchWording, type WordingIndex, type WordingMatch } from './wording.ts';

const NAME = 'embedded';
/** Grows when the method changes; a change of content shows in the library's hash. */
const METHOD = 1;
const MOST_PASSAGES = 3;

/** A rubric whose points have been tied to the library, and the texts that it must not be answered with. */
export interface KnownRubric extends Rubric {
  referenceAnswer?: string;
}

export interface EmbeddedScorer extends Scorer {
  /** Which behaviours a point's wording is taken to mean. */
  match(text: string): WordingMatch | undefined;
  scoreNow(rubric: KnownRubric, answer: string): ScoreSheet;
  /** Why each point got its verdict: what was asked of the answer, how far it was met, and by which cues. */
  explain(rubric: KnownRubric, answer: string): PointExplanation[];
}

export interface PointExplanation {
  id: string;
  matched: WordingMatch | undefined;
  judgement: Judgement;
}

/** The most that an answer to another question may earn, as a share of the maximum. */
const OFF_TOPIC_CAP = 0.05;

/**
 * A scorer that needs nothing but the library: behaviours are recognised by their cues, rubric points are met by
 * behaviours, and the integrity gate stands before both.
 * @param known questions against which an answer is held to tell whether it is one to another question
 * @throws Error when a cue of the library cannot be read
 */
export function createEmbeddedScorer(
  library: BehaviourLibrary,
  integrity: IntegrityCues,
  known: Question[],
): EmbeddedScorer {
  const behaviours = indexBehaviours(library);
  const gate = indexIntegrity(integrity, library.words);
  const wording: WordingIndex = indexWording(library.behaviours);
  const version = `${METHOD}.${library.hash.slice(0, 8)}`;

  function examine(rubric: KnownRubric, answer: string) {
    const prepared = prepare(answer);
    const observation = observe(behaviours, prepared);
    const sources = [rubric.prompt, ...rubric.points.map((point) => point.text), rubric.referenceAnswer ?? ''];
    const inspection = inspect(gate, prepared, sources);
    const strengths = new Map<string, Judgement>();
    const shown = (behaviour: string) => {
      let strength = strengths.get(behaviour);
      if (!strength) {
        const sightings = observation.get(behaviour) ?? [];
        strength = strengthOf(sightings.filter((sighting) => !inspection.excluded.has(sighting.clause)));
        strengths.set(behaviour, strength);
      }
      return strength;
    };
    const explanations = rubric.points.map((point): PointExplanation => {
      const matched = point.meets ? { requirement: point.meets, fit: 1 } : matchWording(wording, point.text);
      const judgement = matched ? meets(matched.requirement, shown) : { strength: 0, sightings: [] };
      return { id: point.id, matched, judgement };
    });

    const own = rubric.points.reduce(
      (sum, { weight }, index) => sum + weight * explanations[index]!.judgement.strength,
      0,
    );
    const others = known
      .filter((question) => !isSamePrompt(question, rubric))
      .map(
        ({ points, maxScore }) =>
          points.reduce((sum, { weight, meets: asked }) => sum + weight * meets(asked, shown).strength, 0) / maxScore,
      );
    if (isOffTopic(own / rubric.maxScore, others, prepared.normal.text.length)) {
      inspection.flags.push('off_topic');
      inspection.cap = Math.min(inspection.cap, OFF_TOPIC_CAP);
    }
    return { prepared, inspection, explanations };
  }

  function scoreNow(rubric: KnownRubric, answer: string): ScoreSheet {
    const { prepared, inspection, explanations } = examine(rubric, answer);
    const points = explanations.map((explanation) => pointScore(prepared, explanation));
    const structure = structureOf(rubric.kind, answer, prepared.normal, prepared.segmentation);
    return finish(rubric, points, inspection.cap, inspection.flags, structure);
  }

  function finish(
    rubric: Rubric,
    points: PointScore[],
    cap: number,
    flags: Flag[],
    structure: ScoreSheet['structure'],
  ): ScoreSheet {
    const capped = limitTo(points, rubric, cap);
    const unsure = capped.filter((point) => point.confidence < UNSURE).length > capped.length / 2;
    return {
      scorer: NAME,
      version,
      total: totalOf(capped, rubric),
      maxScore: rubric.maxScore,
      points: capped,
      flags: unsure ? [...flags, 'low_confidence'] : flags,
      structure,
    };
  }

  return {
    name: NAME,
    version,
    match: (text) => matchWording(wording, text),
    scoreNow,
    explain: (rubric, answer) => examine(rubric, answer).explanations,
    score: async (rubric, answer) => scoreNow(rubric, answer),
  };
}

function pointScore(prepared: Prepared, { id, matched, judgement }: PointExplanation): PointScore {
  // Nothing in the library fits the point's wording: silence says nothing, and a person must look.
  if (!matched) return { id, verdict: 'miss', credit: 0, confidence: 0.1, evidence: [] };
  const verdict = verdictOf(judgement.strength);
  const evidence = verdict === 'miss' ? [] : passages(prepared, judgement);
  const confidence = Math.round(confidenceOf(judgement.strength) * matched.fit * 100) / 100;
  return { id, verdict, credit: CREDIT[verdict], confidence, evidence };
}

/** The clauses in which the judgement's sightings stand, in the answer's own words; neighbours are joined. */
function passages(prepared: Prepared, { sightings }: Judgement): Evidence[] {
  const { clauses } = prepared.segmentation;
  const spans: Array<{ start: number; end: number }> = [];
  for (const sighting of sightings.filter(({ stance }) => stance !== 'negated')) {
    const from = clauses[sighting.clause]!;
    const to = clauses[indexAt(clauses, sighting.end - 1)]!;
    const span = { start: from.start, end: Math.max(to.end, sighting.end) };
    const overlapping = spans.find((known) => span.start <= known.end + 1 && span.end >= known.start - 1);
    if (overlapping) {
      overlapping.start = Math.min(overlapping.start, span.start);
      overlapping.end = Math.max(overlapping.end, span.end);
    } else if (spans.length < MOST_PASSAGES) {
      spans.push(span);
    }
  }
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const { start, end } = prepared.normal.original(span.start, span.end);
      return { start, end, text: prepared.answer.slice(start, end) };
    });
}

/** Lowers every point alike until the total is at most `cap` of the maximum. */
function limitTo(points: PointScore[], rubric: Rubric, cap: number): PointScore[] {
  const total = totalOf(points, rubric);
  const most = cap * rubric.maxScore;
  if (total <= most) return points;
  const factor = most / total;
  return points.map((point) => {
    const credit = Math.floor(point.credit * factor * 1000) / 1000;
    const verdict = credit >= 0.75 ? 'hit' : credit >= 0.25 ? 'partial' : 'miss';
    return { ...point, credit, verdict };
  });
}
