import { z } from 'zod';
import { QuestionKind, type QuestionVersion } from './question.ts';

const text = z.string().trim().min(1);

/** A bank as its file lists it. */
export const BankFile = z.strictObject({
  id: text,
  title: text,
  post: text,
  summary: text,
  sections: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        kind: QuestionKind,
        pointsEach: z.number().positive(),
        questions: z.array(text).min(1),
      }),
    )
    .min(1),
});
export type BankFile = z.infer<typeof BankFile>;

export interface Section {
  id: string;
  title: string;
  kind: QuestionKind;
  pointsEach: number;
  questions: QuestionVersion[];
}

/** A set of questions for one post, in sections, as it stands now. */
export interface Bank {
  id: string;
  title: string;
  post: string;
  summary: string;
  sections: Section[];
}

export const questionsOf = (bank: Bank): QuestionVersion[] => bank.sections.flatMap((section) => section.questions);

export const sectionMaxScore = (section: Section): number => section.pointsEach * section.questions.length;

export const bankMaxScore = (bank: Bank): number =>
  bank.sections.reduce((sum, section) => sum + sectionMaxScore(section), 0);
