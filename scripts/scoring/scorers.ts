import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { questionsOf } from '../../app/domain/questions/bank.ts';
import type { Question } from '../../app/domain/questions/question.ts';
import type { CompiledLibrary } from '../../app/domain/scoring/embedded/compiled-library.ts';
import { createEmbeddedScorer, type EmbeddedScorer } from '../../app/domain/scoring/embedded/scorer.ts';
import { createModelScorer } from '../../app/domain/scoring/model/model-scorer.ts';
import type { Scorer } from '../../app/domain/scoring/score-sheet.ts';
import { createAskOpenAi } from '../../app/server/ai/ask-openai.server.ts';
import { ContentError, openEdition, type Edition } from '../../app/server/content/edition.server.ts';
import { readEnv } from '../../app/server/env.server.ts';
import { FileFault } from './files.ts';

/** For one point, with all attempts. */
const SECONDS = 30;

const content = fileURLToPath(new URL('../../content', import.meta.url));
const cache = fileURLToPath(new URL('../../data/cache', import.meta.url));

/**
 * The scorer that the site uses, the questions that it knows, and the library that it is made from.
 * @throws FileFault when the content files are wrong
 */
export function openScorer(): { scorer: EmbeddedScorer; questions: Question[]; library: CompiledLibrary } {
  const { banks, scoring } = openContent();
  const questions = banks.flatMap(questionsOf).map(({ question }) => question);
  return { scorer: createEmbeddedScorer(scoring, questions), questions, library: scoring };
}

/**
 * The scorer that asks a language model, as the environment configures it.
 * @throws FileFault when no key is given
 */
export function openModelScorer(embedded: EmbeddedScorer): Scorer {
  const env = readEnv(process.env);
  if (!env.OPENAI_API_KEY)
    throw new FileFault('Set OPENAI_API_KEY (and OPENAI_BASE_URL, OPENAI_MODEL) to ask a model.');
  const ask = createAskOpenAi({
    apiKey: env.OPENAI_API_KEY,
    baseURL: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
    seconds: SECONDS,
    dailyBudget: env.OPENAI_DAILY_BUDGET,
    now: () => new Date(),
  });
  return createModelScorer({
    model: env.OPENAI_MODEL,
    ask,
    embedded,
    newBoundary: () => `===== ${randomUUID()} =====`,
  });
}

function openContent(): Edition {
  try {
    return openEdition(content, cache);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new FileFault(`The content files have faults:\n${error.message}`);
  }
}
