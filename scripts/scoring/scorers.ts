import { fileURLToPath } from 'node:url';
import { questionsOf } from '../../app/domain/questions/bank.ts';
import type { Question } from '../../app/domain/questions/question.ts';
import { createEmbeddedScorer, type EmbeddedScorer } from '../../app/domain/scoring/embedded/scorer.ts';
import { loadLibrary } from '../../app/server/content/library.server.ts';
import { FileFault } from './files.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * The scorer that the site uses, and the questions that it knows.
 * @throws FileFault when the content files are wrong
 */
export function openScorer(): { scorer: EmbeddedScorer; questions: Question[] } {
  const { library, faults } = loadLibrary(content);
  if (faults.length > 0) throw new FileFault('The content files have faults: run npm run -s content:check.');
  const questions = library.banks.flatMap(questionsOf).map(({ question }) => question);
  return { scorer: createEmbeddedScorer(library.behaviours, library.integrity, questions), questions };
}
