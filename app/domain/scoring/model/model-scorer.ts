import type { EmbeddedScorer, Gate } from '../embedded/scorer.ts';
import { CREDIT, sheetOf, type PointScore, type Rubric, type Scorer, type ScoreSheet } from '../score-sheet.ts';
import { ModelFailure } from './model-failure.ts';
import { PointJudgement } from './point-judgement.ts';
import { PROMPT_VERSION, promptFor, type PointPrompt } from './prompt.ts';
import { findQuote } from './quotes.ts';

/** Puts one point to a language model. @throws ModelFailure */
export type AskModel = (prompt: PointPrompt) => Promise<unknown>;

export interface ModelScorerParts {
  /** Name of the model, part of every score's version. */
  model: string;
  ask: AskModel;
  /** Its integrity gate stands before the model, too. */
  embedded: EmbeddedScorer;
  /** A word that nobody can guess. */
  newBoundary(): string;
}

/** How sure a verdict is whose quotes were all found, and one of which some were not. */
const CONFIDENCE = { verified: 0.9, partly: 0.6 };

/**
 * A scorer that asks a language model about each rubric point by itself. The model judges and quotes; code finds the
 * quotes in the answer, gives nothing for a verdict without one, keeps the integrity gate and adds up.
 */
export function createModelScorer({ model, ask, embedded, newBoundary }: ModelScorerParts): Scorer {
  async function judge(
    rubric: Rubric,
    point: Rubric['points'][number],
    answer: string,
    gate: Gate,
  ): Promise<PointScore> {
    const result = PointJudgement.safeParse(await ask(promptFor(rubric, point, answer, newBoundary())));
    if (!result.success) throw new ModelFailure('bad_reply', `The judgement of ${point.id} is not as asked for.`);
    const { verdict, quotes } = result.data;
    const found = quotes.map((quote) => findQuote(gate.prepared, quote));
    const evidence = found.filter((piece) => piece !== undefined).filter(gate.isOwn);
    const unique = evidence.filter(
      ({ start }, index) => evidence.findIndex((piece) => piece.start === start) === index,
    );
    if (verdict === 'miss' || unique.length === 0) {
      // A verdict that rests on nothing is a miss, and nobody should rely on it.
      const confidence = verdict === 'miss' ? CONFIDENCE.verified : 1 - CONFIDENCE.partly;
      return { id: point.id, verdict: 'miss', credit: 0, confidence, evidence: [] };
    }
    const confidence = unique.length === quotes.length ? CONFIDENCE.verified : CONFIDENCE.partly;
    const inOrder = unique.toSorted((a, b) => a.start - b.start);
    return { id: point.id, verdict, credit: CREDIT[verdict], confidence, evidence: inOrder };
  }

  const identity = { name: 'openai', version: `${model}/${PROMPT_VERSION}/${embedded.version}` };
  return {
    ...identity,
    async score(rubric, answer): Promise<ScoreSheet> {
      const gate = embedded.gate(rubric, answer);
      const judged = await Promise.all(rubric.points.map((point) => judge(rubric, point, answer, gate)));
      return sheetOf(identity, rubric, judged, gate);
    },
  };
}
