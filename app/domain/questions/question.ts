import { z } from 'zod';
import { DimensionCode } from '../competencies/model.ts';
import { Requirement } from './requirement.ts';

const text = z.string().trim().min(1);

export const QuestionKind = z.enum(['behavioural', 'technical']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** One thing that the examiner looks for, worth `weight` marks of the question's maximum. */
export const RubricPoint = z.strictObject({
  id: text,
  text,
  weight: z.number().positive(),
  dimension: DimensionCode,
  meets: Requirement,
  /** What somebody who missed the point should add, said to them. */
  toAdd: text,
  /** What an interviewer asks somebody who missed the point; wordings kept from before have none. */
  probe: text.optional(),
});
export type RubricPoint = z.infer<typeof RubricPoint>;

export const Question = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符'),
    kind: QuestionKind,
    /** `source`: from the question sets that the product started with; `ours`: written for the product. */
    origin: z.enum(['source', 'ours']),
    maxScore: z.number().positive(),
    seconds: z.strictObject({ prepare: z.int().nonnegative(), answer: z.int().positive() }),
    prompt: text,
    examines: text,
    points: z.array(RubricPoint).min(4).max(7),
    /** Markdown. */
    referenceAnswer: text,
    /** Markdown, for the examiner. */
    examinerNotes: text,
  })
  .superRefine((question, context) => {
    const sum = question.points.reduce((total, point) => total + point.weight, 0);
    if (Math.abs(sum - question.maxScore) > 1e-9) {
      context.addIssue({
        code: 'custom',
        path: ['points'],
        message: `weight 相加是 ${sum},应当等于 maxScore ${question.maxScore}`,
      });
    }
    const ids = question.points.map((point) => point.id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index)
        context.addIssue({ code: 'custom', path: ['points', index, 'id'], message: `评分点编号 ${id} 重复` });
    }
  });
export type Question = z.infer<typeof Question>;

/** A question in one wording. `hash` names the content: another wording is another version. */
export interface QuestionVersion {
  hash: string;
  question: Question;
}
