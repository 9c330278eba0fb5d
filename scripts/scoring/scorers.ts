import { fileURLToPath } from 'node:url';
import { questionsOf } from '../../app/domain/questions/bank.ts';
import type { Question } from '../../app/domain/questions/question.ts';
import type { CompiledLibrary } from '../../app/domain/scoring/embedded/compiled-library.ts';
import { createEmbeddedScorer, type EmbeddedScorer } from '../../app/domain/scoring/embedded/scorer.ts';
import { ContentError, openEdition, type Edition } from '../../app/server/content/edition.server.ts';
import { FileFault } from './files.ts';

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

function openContent(): Edition {
  try {
    return openEdition(content, cache);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new FileFault(`The content files have faults:\n${error.message}`);
  }
}
