import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DimensionCode } from '../../app/domain/competencies/model.ts';
import { QuestionKind } from '../../app/domain/questions/question.ts';
import type { Rubric } from '../../app/domain/scoring/score-sheet.ts';

/** A fault of a whole file: the command ends with status 2. */
export class FileFault extends Error {}

const QuestionFile = z.array(
  z.object({
    id: z.string().min(1),
    type: QuestionKind,
    prompt: z.string().min(1),
    maxScore: z.number().positive(),
    points: z
      .array(
        z.object({
          id: z.string().min(1),
          text: z.string().min(1),
          weight: z.number().positive(),
          dimension: DimensionCode,
        }),
      )
      .min(1),
  }),
);

const AnswerLine = z.object({ id: z.string().min(1), question: z.string().min(1), answer: z.string() });
const LabelledLine = AnswerLine.extend({
  kind: z.string().default('answer'),
  labels: z.record(z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)])),
});
export type LabelledLine = z.infer<typeof LabelledLine>;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    throw new FileFault(`${path}: there is no such file, or it cannot be read.`);
  }
}

/** @throws FileFault when the file is missing, no JSON, or not questions as the contract has them */
export function readQuestions(path: string): Map<string, Rubric> {
  let value: unknown;
  try {
    value = JSON.parse(read(path));
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(`${path}: not JSON (${(error as Error).message}).`);
  }
  const result = QuestionFile.safeParse(value);
  if (!result.success) throw new FileFault(`${path}: not as expected.\n${z.prettifyError(result.error)}`);
  return new Map(result.data.map(({ type, ...question }) => [question.id, { ...question, kind: type }]));
}

/** One line of an answers file: an answer, or what is wrong with the line. */
export type Line<T> = { line: number; value: T } | { line: number; id?: string; error: string };

function readLines<T extends { question: string; answer: string }>(
  path: string,
  schema: z.ZodType<T>,
  questions: Map<string, Rubric>,
) {
  const lines: Array<Line<T>> = [];
  for (const [index, text] of read(path).split('\n').entries()) {
    const line = index + 1;
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      lines.push({ line, error: `not JSON: ${(error as Error).message}` });
      continue;
    }
    const id = z.object({ id: z.string() }).safeParse(value).data;
    const result = schema.safeParse(value);
    if (!result.success) lines.push({ ...id, line, error: z.prettifyError(result.error) });
    else if (!questions.has(result.data.question))
      lines.push({ ...id, line, error: `unknown question ${result.data.question}` });
    else if (result.data.answer.trim() === '') lines.push({ ...id, line, error: 'empty answer' });
    else lines.push({ line, value: result.data });
  }
  return lines;
}

export const readAnswers = (path: string, questions: Map<string, Rubric>) => readLines(path, AnswerLine, questions);
export const readLabelled = (path: string, questions: Map<string, Rubric>) => readLines(path, LabelledLine, questions);
