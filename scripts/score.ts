import { parseArgs } from 'node:util';
import { recognise } from '../app/domain/questions/known-rubric.ts';
import { ModelFailure } from '../app/domain/scoring/model/model-failure.ts';
import { FileFault, readAnswers, readQuestions } from './scoring/files.ts';
import { openModelScorer, openScorer } from './scoring/scorers.ts';

// npm run -s score -- --questions Q.json --answers A.jsonl [--scorer embedded|openai] > out.jsonl
// Status 1 when a line could not be scored, 2 when a file could not be used.
try {
  const { values } = parseArgs({
    options: {
      questions: { type: 'string' },
      answers: { type: 'string' },
      scorer: { type: 'string', default: 'embedded' },
    },
  });
  if (!values.questions || !values.answers) throw new FileFault('Say --questions Q.json and --answers A.jsonl.');
  if (values.scorer !== 'embedded' && values.scorer !== 'openai')
    throw new FileFault(`There is no scorer ${values.scorer}: say embedded or openai.`);
  const questions = readQuestions(values.questions);
  const lines = readAnswers(values.answers, questions);
  const { scorer: embedded, questions: known } = openScorer();
  const scorer = values.scorer === 'openai' ? openModelScorer(embedded) : embedded;
  const rubrics = new Map([...questions].map(([id, rubric]) => [id, recognise(rubric, known)]));

  for (const line of lines) {
    if ('error' in line) {
      process.exitCode = 1;
      const { id, line: number, error } = line;
      console.log(JSON.stringify({ ...(id === undefined ? {} : { id }), line: number, error }));
      continue;
    }
    const { id, question, answer } = line.value;
    try {
      console.log(JSON.stringify({ id, question, ...(await scorer.score(rubrics.get(question)!, answer)) }));
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      process.exitCode = 1;
      console.log(JSON.stringify({ id, line: line.line, error: `${error.kind}: ${error.message}` }));
    }
  }
} catch (error) {
  if (!(error instanceof FileFault) && !(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
    throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
